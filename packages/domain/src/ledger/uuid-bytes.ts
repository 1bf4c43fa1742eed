/** Sixteen raw bytes stand for each UUID: less than half its text, and in the same order. */
export const uuidBytes = 16;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The canonical, lower-case form; throws RangeError for what is not a UUID. */
export function canonicalUuid(text: string): string {
  const lower = text.toLowerCase();
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(lower)) {
    throw new RangeError('ledger: an id is not a UUID');
  }
  return lower;
}

/** Writes a canonical UUID at row `row` of a column. */
export function writeUuid(column: Uint8Array, row: number, uuid: string): void {
  let place = row * uuidBytes;
  for (let at = 0; at < 36; at += 2) {
    if (uuid.charCodeAt(at) === 45) at += 1;
    column[place] = (nibble(uuid.charCodeAt(at)) << 4) | nibble(uuid.charCodeAt(at + 1));
    place += 1;
  }
}

/** The canonical UUID at row `row` of a column. */
export function readUuid(column: Uint8Array, row: number): string {
  let text = '';
  for (let at = 0; at < uuidBytes; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
    text += hex[column[row * uuidBytes + at] ?? 0];
  }
  return text;
}

/** Negative, zero or positive, as row `row` of one column comes before, with or after row `other` of another. */
export function compareUuids(left: Uint8Array, row: number, right: Uint8Array, other: number): number {
  const a = row * uuidBytes;
  const b = other * uuidBytes;
  for (let at = 0; at < uuidBytes; at += 1) {
    const difference = (left[a + at] ?? 0) - (right[b + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The row of `uuid` in a column sorted by it, or -1. */
export function findUuid(column: Uint8Array, uuid: string): number {
  const wanted = new Uint8Array(uuidBytes);
  writeUuid(wanted, 0, uuid);
  let low = 0;
  let high = column.length / uuidBytes - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareUuids(column, middle, wanted, 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function nibble(charCode: number): number {
  return charCode <= 57 ? charCode - 48 : charCode - 87;
}
