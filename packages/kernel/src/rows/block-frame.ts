/**
 * How blocks become bytes and come back. `version` is that of what `encode` writes and `decode` reads; `past` reads each
 * version before it into a block of today.
 */
export type BlockCodec<Block> = {
  version: number;
  encode(block: Block): Uint8Array;
  decode(bytes: Uint8Array): Block;
  past: Readonly<Record<number, (bytes: Uint8Array) => Block>>;
};

/** A block was written by newer code than this, or by code whose version is read no more. */
export class BlockVersionUnknown extends Error {
  override readonly name = 'BlockVersionUnknown';
  readonly isLoggable = true;

  constructor(table: string, version: number) {
    super(`a block of ${table} has version ${version}, which nothing here reads`);
  }
}

/** Four bytes of version, big endian. A sealed block then starts eight bytes into its buffer, as its columns like it. */
const frameBytes = 4;

export function framedBlock<Block>(codec: BlockCodec<Block>, block: Block): Uint8Array {
  const encoded = codec.encode(block);
  const bytes = Buffer.allocUnsafe(frameBytes + encoded.length);
  bytes.writeUInt32BE(codec.version, 0);
  bytes.set(encoded, frameBytes);
  return bytes;
}

export function unframedBlock<Block>(codec: BlockCodec<Block>, table: string, bytes: Buffer): Block {
  const version = bytes.length < frameBytes ? 0 : bytes.readUInt32BE(0);
  const decode = version === codec.version ? codec.decode : codec.past[version];
  if (decode === undefined) throw new BlockVersionUnknown(table, version);
  return decode(bytes.subarray(frameBytes));
}

/** A version that nothing reads any more is found when the service starts, not when its one old block is read. */
export function assertReadsItsPast(
  table: string,
  codec: Pick<BlockCodec<unknown>, 'version' | 'past'>,
): void {
  const past = Object.keys(codec.past).map(Number);
  const isComplete = past.length === codec.version - 1 && past.every((version, at) => version === at + 1);
  if (!Number.isInteger(codec.version) || codec.version < 1 || !isComplete) {
    throw new Error(
      `blocks of ${table} in version ${codec.version} need decoders from exactly 1 to ${codec.version - 1}`,
    );
  }
}
