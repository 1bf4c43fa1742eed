import { expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { alikeUnfiled, fileUnder, moveTo, removal } from './bulk';

function row(id: string, payee: string, categoryId: string | null, amountMinor = -100): Transaction {
  return { id, payee, accountId: 'a1', amountMinor, splits: [{ categoryId, amountMinor }] } as Transaction;
}
const divided = {
  ...row('5', 'Hofer', 'food'),
  splits: [
    { categoryId: 'food', amountMinor: -60 },
    { categoryId: null, amountMinor: -40 },
  ],
};
const rows = [
  row('1', 'HOFER 4711', null),
  row('2', 'Hofer GmbH', 'fun'),
  row('3', 'Aldi', null),
  row('4', 'Hofer', 'food'),
  divided,
  row('6', 'Hofer', null, 100),
];

it('files what has one part and is not there already', () => {
  expect(fileUnder(rows, 'food').map(({ id }) => id)).toEqual(['1', '2', '3', '6']);
  expect(fileUnder(rows, null).map(({ id }) => id)).toEqual(['2', '4']);
});

it('moves what is elsewhere, and removes all', () => {
  expect(moveTo(rows, 'a1')).toEqual([]);
  expect(moveTo(rows, 'a2')).toHaveLength(rows.length);
  expect(removal(rows)).toHaveLength(rows.length);
});

it('finds the others of a payee, however it is spelled, that a category would fit', () => {
  const alike = alikeUnfiled(row('0', 'Hofer', 'food'), 'food', rows);
  expect(alike.map(({ id }) => id)).toEqual(['1', '2']);
  const till = row('7', 'HOFER DANKT  0311  K2   04.02. 08:15', null);
  expect(alikeUnfiled(row('0', 'Hofer', 'food'), 'food', [till])).toEqual([till]);
  expect(alikeUnfiled(row('0', '', 'food'), 'food', rows)).toEqual([]);
});
