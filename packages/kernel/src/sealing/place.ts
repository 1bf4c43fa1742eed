/** Where a sealed value stands. It opens nowhere else. */
export type Place = {
  /** 'schema.table' */
  table: string;
  /** Told apart only where a table has more than one sealed column. */
  column?: string;
  rowId: string;
  ownerId: string;
  /** What stands readable beside the value and must not be altered, in a fixed order; null where there is nothing. */
  beside?: readonly (string | null)[];
};

/** The key a value is sealed with, and the kind of its owner: a household and a person may have one id. */
export type SealingKey = { ownerKind: string; version: number };

const DEFAULT_COLUMN = 'sealed';
const NOTHING_BESIDE: readonly (string | null)[] = [];
const NULL_LENGTH = 0xffffffff;
const SCRATCH_BYTES = 4096;
const UTF8_BYTES_PER_UNIT_MAX = 3;
const scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);

/**
 * The bytes a sealed value is bound to: format (1), key version (2), then table, column, row, kind of owner and
 * owner, each after its length in bytes (2), then how many values stand beside it (2) and each of them after its
 * length (4). The lengths keep ('a', 'bc') and ('ab', 'c') apart. The answer is valid until the next call, which is
 * all that a cipher needs.
 */
export function bindingOf(format: number, key: SealingKey, place: Place): Buffer {
  const column = place.column ?? DEFAULT_COLUMN;
  const beside = place.beside ?? NOTHING_BESIDE;
  let unitCount =
    place.table.length + column.length + place.rowId.length + key.ownerKind.length + place.ownerId.length;
  for (const value of beside) unitCount += value?.length ?? 0;
  const bytesMax = 3 + 5 * 2 + 2 + beside.length * 4 + unitCount * UTF8_BYTES_PER_UNIT_MAX;
  const target = bytesMax <= SCRATCH_BYTES ? scratch : Buffer.allocUnsafe(bytesMax);
  target[0] = format;
  target.writeUInt16BE(key.version, 1);
  let end = 3;
  end = writeText(target, place.table, end);
  end = writeText(target, column, end);
  end = writeText(target, place.rowId, end);
  end = writeText(target, key.ownerKind, end);
  end = writeText(target, place.ownerId, end);
  end = target.writeUInt16BE(beside.length, end);
  for (const value of beside) end = writeValue(target, value, end);
  return target.subarray(0, end);
}

function writeText(target: Buffer, text: string, start: number): number {
  const length = target.write(text, start + 2, 'utf8');
  target.writeUInt16BE(length, start);
  return start + 2 + length;
}

/** A length that no text has says null, so that null and the empty text differ. */
function writeValue(target: Buffer, value: string | null, start: number): number {
  if (value === null) return target.writeUInt32BE(NULL_LENGTH, start);
  const length = target.write(value, start + 4, 'utf8');
  target.writeUInt32BE(length, start);
  return start + 4 + length;
}

/** For messages: names and ids only. */
export function describePlace(place: Place): string {
  const column = place.column === undefined ? '' : `.${place.column}`;
  return `${place.table}${column} row ${place.rowId} of ${place.ownerId}`;
}
