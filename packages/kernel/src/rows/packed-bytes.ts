/** Many byte strings as one, with where each begins (from 1, as SQL counts) and how long it is. */
export type PackedBytes = { bytes: Buffer; starts: number[]; lengths: number[] };

/**
 * Byte strings for one statement. An array of bytea would travel as text in hexadecimal, twice its size, built and
 * read digit by digit; one bytea travels as it is, and `substring(bytes FROM start FOR length)` takes it apart.
 */
export function packBytes(parts: readonly Uint8Array[]): PackedBytes {
  const starts: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  for (const { length } of parts) {
    starts.push(total + 1);
    lengths.push(length);
    total += length;
  }
  return { bytes: Buffer.concat(parts, total), starts, lengths };
}
