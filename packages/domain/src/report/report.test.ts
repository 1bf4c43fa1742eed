import { describe, expect, it } from 'vitest';
import type { CategoryFlow } from '../spending/index';
import { flowsOfEntries } from '../testing/index';
import { spendingByCategory } from './index';

const income = new Set(['pay']);

function flow(
  categoryId: string | null,
  inflowMinor: number,
  outflowMinor: number,
  transactionCount = 1,
): CategoryFlow {
  return { categoryId, inflowMinor, outflowMinor, transactionCount };
}

describe('spendingByCategory', () => {
  it('leaves income out, lets refunds reduce, and puts the most first', () => {
    const report = spendingByCategory(
      [
        flow('pay', 250_000, 0),
        flow('food', 400, -1_400, 3),
        flow('rent', 0, -90_000),
        flow('shoes', 5_000, -2_000),
      ],
      income,
    );
    expect(report).toEqual({
      totalMinor: 88_000,
      rows: [
        { categoryId: 'rent', spentMinor: 90_000, transactionCount: 1 },
        { categoryId: 'food', spentMinor: 1_000, transactionCount: 3 },
        { categoryId: 'shoes', spentMinor: -3_000, transactionCount: 1 },
      ],
    });
  });

  it('puts what cost the same in the order of its ids, and what is not categorised before it', () => {
    const flows = [flow('b', 0, -500), flow('c', 0, -500), flow(null, 0, -500), flow('a', 0, -500)];
    for (const given of [flows, [...flows].reverse()])
      expect(spendingByCategory(given, income).rows.map(({ categoryId }) => categoryId)).toEqual([
        null,
        'a',
        'b',
        'c',
      ]);
  });

  it.each<[string, CategoryFlow, number[]]>([
    ['what is not categorised counts where it went out', flow(null, 0, -500), [500]],
    ['what is not categorised and came in is no refund', flow(null, 900, -500), [500]],
    ['and alone it is no spending', flow(null, 900, 0), []],
    ['a category evened out by a refund is shown as zero', flow('food', 500, -500), [0]],
  ])('%s', (_name, only, spent) => {
    expect(spendingByCategory([only], income).rows.map(({ spentMinor }) => spentMinor)).toEqual(spent);
  });
});

describe('flowsOfEntries', () => {
  it('puts each split in its own category and counts each transaction once in it', () => {
    const lines = [
      { categoryId: 'food', amountMinor: -100 },
      { categoryId: 'food', amountMinor: -50 },
      { categoryId: null, amountMinor: 20 },
    ];
    const entry = { currency: 'EUR', transferId: null, isCorrection: false, accountId: 'bank' };
    const entries = [
      { ...entry, lines },
      { ...entry, lines: lines.slice(0, 1) },
    ];
    expect(flowsOfEntries(entries, { currency: 'EUR' })).toEqual([
      flow('food', 0, -250, 2),
      flow(null, 20, 0, 1),
    ]);
  });
});
