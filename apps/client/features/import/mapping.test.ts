import type { CsvMapping } from '@florin/domain/statement';
import { expect, it } from 'vitest';
import { columnCount, mappingOf, placeOf, withColumn } from './mapping';

const columns: CsvMapping['columns'] = {
  date: 0,
  otherDate: null,
  amount: 4,
  debit: null,
  credit: null,
  sign: null,
  fee: null,
  payee: [2, 3],
  payer: [],
  note: [],
  currency: null,
  bankId: null,
  account: null,
  balance: null,
  status: null,
};
const mapping: CsvMapping = {
  encoding: 'utf-8',
  delimiter: ';',
  header: null,
  skipRecords: 0,
  columns,
  dateOrder: 'dmy',
  decimalMark: ',',
  amountSign: 'as-written',
  debitIsNegative: false,
  creditIsNegative: false,
  blankSign: 'credit',
  currency: null,
};

it('reads a mapping only where there is one', () => {
  expect(mappingOf(mapping)).toBe(mapping);
  expect(mappingOf(null)).toBeNull();
  expect(mappingOf({})).toBeNull();
});

it('moves one column and leaves the others', () => {
  expect(withColumn(mapping, 'amount', 5).columns).toEqual({ ...columns, amount: 5 });
  expect(withColumn(mapping, 'payee', 1).columns.payee).toEqual([1]);
  expect(withColumn(mapping, 'note', null).columns.note).toEqual([]);
});

it('never loses the day', () => {
  expect(withColumn(mapping, 'date', null).columns.date).toBe(0);
});

it('counts the columns of the heading, else those in use', () => {
  expect(columnCount(mapping)).toBe(5);
  expect(columnCount({ ...mapping, header: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })).toBe(7);
  expect(placeOf(columns, 'debit')).toBeNull();
});
