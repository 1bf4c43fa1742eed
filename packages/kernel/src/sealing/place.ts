/** Where a sealed value stands. It opens nowhere else. */
export type Place = {
  /** 'schema.table' */
  table: string;
  /** Told apart only where a table has more than one sealed column. */
  column?: string;
  rowId: string;
  ownerId: string;
};

const DEFAULT_COLUMN = 'sealed';
const SCRATCH_BYTES = 2048;
const UTF8_BYTES_PER_UNIT_MAX = 3;
const scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);

/**
 * The bytes a sealed value is bound to: format (1), key version (2), then table, column, row and owner, each
 * after its length in bytes (2). The lengths keep ('a', 'bc') and ('ab', 'c') apart. The answer is valid until
 * the next call, which is all that a cipher needs.
 */
export function bindingOf(format: number, keyVersion: number, place: Place): Buffer {
  const column = place.column ?? DEFAULT_COLUMN;
  const unitCount = place.table.length + column.length + place.rowId.length + place.ownerId.length;
  const bytesMax = 3 + 4 * 2 + unitCount * UTF8_BYTES_PER_UNIT_MAX;
  const target = bytesMax <= SCRATCH_BYTES ? scratch : Buffer.allocUnsafe(bytesMax);
  target[0] = format;
  target.writeUInt16BE(keyVersion, 1);
  let end = 3;
  end = writeText(target, place.table, end);
  end = writeText(target, column, end);
  end = writeText(target, place.rowId, end);
  end = writeText(target, place.ownerId, end);
  return target.subarray(0, end);
}

function writeText(target: Buffer, text: string, start: number): number {
  const length = target.write(text, start + 2, 'utf8');
  target.writeUInt16BE(length, start);
  return start + 2 + length;
}

/** For messages: names and ids only. */
export function describePlace(place: Place): string {
  const column = place.column === undefined ? '' : `.${place.column}`;
  return `${place.table}${column} row ${place.rowId} of ${place.ownerId}`;
}
