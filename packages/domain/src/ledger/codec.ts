import type { LedgerBlock } from './block';
import { decodeBlockVersion1 } from './codec-version-1';
import {
  aligned,
  assertLittleEndian,
  columnReader,
  monthNumbered,
  numberOfMonth,
  readNumbers,
} from './column-reader';
import { uuidBytes } from './uuid-bytes';

/**
 * The format, version 3, little-endian. Header of 56 bytes: version (u8), three zero bytes, then u32: months since
 * year 0, the counts of rows, splits, removals, transfers and tags, the byte lengths of the six dictionaries, and
 * zero. Columns follow from the widest to the narrowest, so that each starts aligned, then the dictionaries
 * (accounts, categories, payees, notes, currencies, tags). Version 2 is the same without corrections.
 */
export const blockVersion = 3;
const headerBytes = 56;

type Counts = {
  rows: number;
  splits: number;
  removals: number;
  transfers: number;
  tags: number;
  dictionaryBytes: number[];
};

export function encodeBlock(block: LedgerBlock): Uint8Array {
  assertLittleEndian();
  const dictionaries = dictionariesOf(block).map((dictionary) => dictionary.bytes());
  const counts: Counts = {
    rows: block.rowCount,
    splits: block.splitRows.length,
    removals: block.removedChanges.length,
    transfers: block.transferRows.length,
    tags: block.tagRows.length,
    dictionaryBytes: dictionaries.map((bytes) => bytes.length),
  };
  const bytes = new Uint8Array(byteLengthOf(counts));
  const header = new DataView(bytes.buffer, 0, headerBytes);
  header.setUint8(0, blockVersion);
  const { rows, splits, removals, transfers, tags, dictionaryBytes } = counts;
  const numbers = [numberOfMonth(block.month), rows, splits, removals, transfers, tags, ...dictionaryBytes];
  for (const [place, number] of numbers.entries()) header.setUint32(4 + 4 * place, number, true);
  let offset = headerBytes;
  for (const column of [...columnsOf(block), ...dictionaries]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  return bytes;
}

/**
 * The block in bytes of this version, as views on them: keep them unaltered. Bytes that do not start at a multiple
 * of eight in their buffer are copied once. Throws RangeError for another version or a wrong length.
 */
export function decodeBlock(encoded: Uint8Array): LedgerBlock {
  return decodeVersion(encoded, blockVersion);
}

function decodeVersion(encoded: Uint8Array, version: number): LedgerBlock {
  assertLittleEndian();
  const bytes = aligned(encoded);
  const { months, counts } = readHeader(bytes, version);
  const { rows, splits, removals, transfers, tags, dictionaryBytes } = counts;
  const take = columnReader(bytes, headerBytes);
  return {
    month: monthNumbered(months),
    rowCount: rows,
    changes: take.doubles(rows),
    amounts: take.doubles(rows),
    splitAmounts: take.doubles(splits),
    removedChanges: take.doubles(removals),
    payees: take.words(rows),
    notes: take.words(rows),
    splitRows: take.words(splits),
    transferRows: take.words(transfers),
    tagRows: take.words(tags),
    accounts: take.halves(rows),
    categories: take.halves(rows),
    splitCategories: take.halves(splits),
    tags: take.halves(tags),
    ids: take.bytes(uuidBytes * rows),
    removedIds: take.bytes(uuidBytes * removals),
    transferIds: take.bytes(uuidBytes * transfers),
    dates: take.bytes(rows),
    marks: take.bytes(rows),
    currencies: take.bytes(rows),
    accountIds: take.dictionary<string>(dictionaryBytes[0] as number),
    categoryIds: take.dictionary<string | null>(dictionaryBytes[1] as number),
    payeeTexts: take.dictionary<string>(dictionaryBytes[2] as number),
    noteTexts: take.dictionary<string>(dictionaryBytes[3] as number),
    currencyCodes: take.dictionary<string | null>(dictionaryBytes[4] as number),
    tagIds: take.dictionary<string>(dictionaryBytes[5] as number),
  };
}

/** How a block is stored, and how blocks of past versions are read. */
export const ledgerBlockCodec = {
  version: blockVersion,
  encode: encodeBlock,
  decode: decodeBlock,
  past: { 1: decodeBlockVersion1, 2: (encoded: Uint8Array) => decodeVersion(encoded, 2) },
};

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
    block.transferRows,
    block.tagRows,
    block.accounts,
    block.categories,
    block.splitCategories,
    block.tags,
    block.ids,
    block.removedIds,
    block.transferIds,
    block.dates,
    block.marks,
    block.currencies,
  ];
}

function dictionariesOf(block: LedgerBlock) {
  const { accountIds, categoryIds, payeeTexts, noteTexts, currencyCodes, tagIds } = block;
  return [accountIds, categoryIds, payeeTexts, noteTexts, currencyCodes, tagIds];
}

function byteLengthOf({ rows, splits, removals, transfers, tags, dictionaryBytes }: Counts): number {
  const columns =
    (8 + 8 + 4 + 4 + 2 + 2 + uuidBytes + 3) * rows +
    (8 + 4 + 2) * splits +
    (8 + uuidBytes) * removals +
    (4 + uuidBytes) * transfers +
    (4 + 2) * tags;
  return headerBytes + columns + dictionaryBytes.reduce((sum, length) => sum + length, 0);
}

function readHeader(bytes: Uint8Array, version: number): { months: number; counts: Counts } {
  if (bytes[0] !== version) throw new RangeError('ledger: a block of an unknown version');
  if (bytes.length < headerBytes) throw new RangeError('ledger: a block cut short');
  const numbers = readNumbers(bytes, 12);
  const [months, rows, splits, removals, transfers, tags] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const counts = { rows, splits, removals, transfers, tags, dictionaryBytes: numbers.slice(6) };
  if (bytes.length !== byteLengthOf(counts)) {
    throw new RangeError('ledger: a block whose length is not what its header says');
  }
  return { months, counts };
}
