import { expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { sumsOf } from './sums';

function row(currency: string, ...parts: [string | null, number][]): Transaction {
  const splits = parts.map(([categoryId, amountMinor]) => ({ categoryId, amountMinor }));
  return { currency, splits, amountMinor: parts.reduce((sum, [, minor]) => sum + minor, 0) } as Transaction;
}
const rows = [
  row('USD', ['food', -500]),
  row('EUR', ['food', -300], ['fun', -700]),
  row('EUR', [null, 2000]),
];

it('adds up each currency for itself', () => {
  expect(sumsOf(rows)).toEqual([
    { currency: 'EUR', totalMinor: 1000 },
    { currency: 'USD', totalMinor: -500 },
  ]);
});

it('counts only the parts that belong to what is shown', () => {
  expect(sumsOf([rows[1] as Transaction], ['food'])).toEqual([{ currency: 'EUR', totalMinor: -300 }]);
  expect(sumsOf([rows[2] as Transaction], [null])).toEqual([{ currency: 'EUR', totalMinor: 2000 }]);
});

it('is empty for nothing', () => {
  expect(sumsOf([])).toEqual([]);
});
