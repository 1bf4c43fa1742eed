import type { LedgerBlock } from './block';
import { aligned, assertLittleEndian, columnReader, monthNumbered, readNumbers } from './column-reader';
import { dictionaryOf } from './dictionary';
import { uuidBytes } from './uuid-bytes';

const headerBytes = 40;

/**
 * The block in bytes of version 1, which knew neither status, currency, transfers nor tags: header of 40 bytes
 * (version, three zero bytes, then u32: months, rows, splits, removals, and the byte lengths of the dictionaries of
 * accounts, categories, payees and notes), the columns, the dictionaries. All of it was posted and in the household's
 * own currency.
 */
export function decodeBlockVersion1(encoded: Uint8Array): LedgerBlock {
  assertLittleEndian();
  if (encoded[0] !== 1) throw new RangeError('ledger: a block of an unknown version');
  if (encoded.length < headerBytes) throw new RangeError('ledger: a block cut short');
  const bytes = aligned(encoded);
  const numbers = readNumbers(bytes, 8) as [number, number, number, number, number, number, number, number];
  const [months, rows, splits, removals, ...dictionaries] = numbers;
  const columns = (8 + 8 + 4 + 4 + 2 + 2 + uuidBytes + 1) * rows + 14 * splits + (8 + uuidBytes) * removals;
  if (bytes.length !== headerBytes + columns + dictionaries.reduce((sum, length) => sum + length, 0)) {
    throw new RangeError('ledger: a block whose length is not what its header says');
  }
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
    accounts: take.halves(rows),
    categories: take.halves(rows),
    splitCategories: take.halves(splits),
    ids: take.bytes(uuidBytes * rows),
    removedIds: take.bytes(uuidBytes * removals),
    dates: take.bytes(rows),
    accountIds: take.dictionary<string>(dictionaries[0] as number),
    categoryIds: take.dictionary<string | null>(dictionaries[1] as number),
    payeeTexts: take.dictionary<string>(dictionaries[2] as number),
    noteTexts: take.dictionary<string>(dictionaries[3] as number),
    marks: new Uint8Array(rows),
    currencies: new Uint8Array(rows),
    transferRows: new Uint32Array(0),
    transferIds: new Uint8Array(0),
    tagRows: new Uint32Array(0),
    tags: new Uint16Array(0),
    currencyCodes: dictionaryOf<string | null>(rows === 0 ? [] : [null]),
    tagIds: dictionaryOf<string>([]),
  };
}
