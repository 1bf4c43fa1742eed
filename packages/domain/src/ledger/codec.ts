import { isMonth, type Month, twoDigits } from '../calendar/index';
import type { LedgerBlock } from './block';
import { dictionaryFrom } from './dictionary';
import { uuidBytes } from './uuid-bytes';

/**
 * The format, version 1, little-endian. Header of 40 bytes: version (u8), three zero bytes, then u32: months since
 * year 0, rows, splits, removals, and the byte lengths of the four dictionaries. Columns follow from the widest to
 * the narrowest, so that each starts aligned, then the dictionaries (accounts, categories, payees, notes).
 */
const blockVersion = 1;
const headerBytes = 40;

type Counts = {
  rows: number;
  splits: number;
  removals: number;
  accountBytes: number;
  categoryBytes: number;
  payeeBytes: number;
  noteBytes: number;
};

export function encodeBlock(block: LedgerBlock): Uint8Array {
  assertLittleEndian();
  const counts: Counts = {
    rows: block.rowCount,
    splits: block.splitRows.length,
    removals: block.removedChanges.length,
    accountBytes: block.accountIds.bytes().length,
    categoryBytes: block.categoryIds.bytes().length,
    payeeBytes: block.payeeTexts.bytes().length,
    noteBytes: block.noteTexts.bytes().length,
  };
  const bytes = new Uint8Array(byteLengthOf(counts));
  writeHeader(bytes, block.month, counts);
  let offset = headerBytes;
  for (const column of columnsOf(block)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  return bytes;
}

/**
 * The block in these bytes, as views on them: keep them unaltered. Bytes that do not start at a multiple of eight
 * in their buffer are copied once. Throws RangeError for an unknown version or a wrong length.
 */
export function decodeBlock(encoded: Uint8Array): LedgerBlock {
  assertLittleEndian();
  const bytes = encoded.byteOffset % 8 === 0 ? encoded : new Uint8Array(encoded);
  const { month, counts } = readHeader(bytes);
  const { rows, splits, removals } = counts;
  let offset = bytes.byteOffset + headerBytes;
  const take = (byteLength: number) => {
    const start = offset;
    offset += byteLength;
    return start;
  };
  const { buffer } = bytes;
  return {
    month,
    rowCount: rows,
    changes: new Float64Array(buffer, take(8 * rows), rows),
    amounts: new Float64Array(buffer, take(8 * rows), rows),
    splitAmounts: new Float64Array(buffer, take(8 * splits), splits),
    removedChanges: new Float64Array(buffer, take(8 * removals), removals),
    payees: new Uint32Array(buffer, take(4 * rows), rows),
    notes: new Uint32Array(buffer, take(4 * rows), rows),
    splitRows: new Uint32Array(buffer, take(4 * splits), splits),
    accounts: new Uint16Array(buffer, take(2 * rows), rows),
    categories: new Uint16Array(buffer, take(2 * rows), rows),
    splitCategories: new Uint16Array(buffer, take(2 * splits), splits),
    ids: new Uint8Array(buffer, take(uuidBytes * rows), uuidBytes * rows),
    removedIds: new Uint8Array(buffer, take(uuidBytes * removals), uuidBytes * removals),
    dates: new Uint8Array(buffer, take(rows), rows),
    accountIds: dictionaryFrom<string>(
      new Uint8Array(buffer, take(counts.accountBytes), counts.accountBytes),
    ),
    categoryIds: dictionaryFrom<string | null>(
      new Uint8Array(buffer, take(counts.categoryBytes), counts.categoryBytes),
    ),
    payeeTexts: dictionaryFrom<string>(new Uint8Array(buffer, take(counts.payeeBytes), counts.payeeBytes)),
    noteTexts: dictionaryFrom<string>(new Uint8Array(buffer, take(counts.noteBytes), counts.noteBytes)),
  };
}

/** The columns in the order of the format, as `decodeBlock` takes them. */
function columnsOf(block: LedgerBlock): (Uint8Array | Uint16Array | Uint32Array | Float64Array)[] {
  return [
    block.changes,
    block.amounts,
    block.splitAmounts,
    block.removedChanges,
    block.payees,
    block.notes,
    block.splitRows,
    block.accounts,
    block.categories,
    block.splitCategories,
    block.ids,
    block.removedIds,
    block.dates,
    block.accountIds.bytes(),
    block.categoryIds.bytes(),
    block.payeeTexts.bytes(),
    block.noteTexts.bytes(),
  ];
}

function byteLengthOf(counts: Counts): number {
  const { rows, splits, removals } = counts;
  const columns =
    (8 + 8 + 4 + 4 + 2 + 2 + uuidBytes + 1) * rows + (8 + 4 + 2) * splits + (8 + uuidBytes) * removals;
  return (
    headerBytes + columns + counts.accountBytes + counts.categoryBytes + counts.payeeBytes + counts.noteBytes
  );
}

function writeHeader(bytes: Uint8Array, month: Month, counts: Counts): void {
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  header.setUint8(0, blockVersion);
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const numbers = [months, counts.rows, counts.splits, counts.removals];
  numbers.push(counts.accountBytes, counts.categoryBytes, counts.payeeBytes, counts.noteBytes);
  for (const [place, number] of numbers.entries()) header.setUint32(4 + 4 * place, number, true);
}

function readHeader(bytes: Uint8Array): { month: Month; counts: Counts } {
  if (bytes[0] !== blockVersion) throw new RangeError('ledger: a block of an unknown version');
  if (bytes.length < headerBytes) throw new RangeError('ledger: a block cut short');
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const number = (place: number) => header.getUint32(4 + 4 * place, true);
  const month = `${Math.floor(number(0) / 12)}-${twoDigits((number(0) % 12) + 1)}`;
  const counts: Counts = {
    rows: number(1),
    splits: number(2),
    removals: number(3),
    accountBytes: number(4),
    categoryBytes: number(5),
    payeeBytes: number(6),
    noteBytes: number(7),
  };
  if (!isMonth(month) || bytes.length !== byteLengthOf(counts)) {
    throw new RangeError('ledger: a block whose length is not what its header says');
  }
  return { month, counts };
}

/** Typed arrays have the byte order of the machine; all that run this code are little-endian, and say so or stop. */
function assertLittleEndian(): void {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
    throw new RangeError('ledger: blocks need a little-endian machine');
  }
}
