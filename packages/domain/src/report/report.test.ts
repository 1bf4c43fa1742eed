import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMinor } from '../money/index';
import { type CategoryFlow, flowsOfEntries } from '../spending/index';
import { incomeAndExpenseByMonth, spendingByCategory, topSlices } from './index';

const income = new Set(['pay']);

function flow(
  categoryId: string | null,
  inflowMinor: number,
  outflowMinor: number,
  transactionCount = 1,
): CategoryFlow {
  return { categoryId, inflowMinor, outflowMinor, transactionCount };
}

const flows = fc.uniqueArray(
  fc.record({
    categoryId: fc.constantFrom('pay', 'food', 'rent', 'fun', 'bus', 'gym', 'cat', 'tea', 'zoo', null),
    inflowMinor: fc.integer({ min: 0, max: 1_000_000 }),
    outflowMinor: fc.integer({ min: -1_000_000, max: 0 }),
    transactionCount: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ categoryId }) => categoryId },
);

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

  it.each<[string, CategoryFlow, number[]]>([
    ['what is not categorised counts where it went out', flow(null, 0, -500), [500]],
    ['what is not categorised and came in is no refund', flow(null, 900, -500), [500]],
    ['and alone it is no spending', flow(null, 900, 0), []],
    ['a category evened out by a refund is shown as zero', flow('food', 500, -500), [0]],
  ])('%s', (_name, only, spent) => {
    expect(spendingByCategory([only], income).rows.map(({ spentMinor }) => spentMinor)).toEqual(spent);
  });
});

describe('topSlices', () => {
  it('never has more than six slices and "other", all spending in them, shares that sum to one', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const { rows } = spendingByCategory(all, income);
        const slices = topSlices(rows);
        const positive = rows.filter(({ spentMinor }) => spentMinor > 0);
        expect(slices.length).toBeLessThanOrEqual(7);
        expect(sumMinor(slices.map(({ spentMinor }) => spentMinor))).toBe(
          sumMinor(positive.map(({ spentMinor }) => spentMinor)),
        );
        expect(slices.flatMap(({ categoryIds }) => categoryIds)).toEqual(
          positive.map(({ categoryId }) => categoryId),
        );
        if (slices.length > 0) expect(slices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });

  it.each([
    [6, ['category', 6]],
    [7, ['category', 7]],
    [8, ['other', 7]],
    [30, ['other', 7]],
    [0, [undefined, 0]],
  ])('of %d categories the last slice and the count are %j', (count, expected) => {
    const rows = Array.from({ length: count }, (_, place) => ({
      categoryId: `c${place}`,
      spentMinor: 100 - place,
      transactionCount: 1,
    }));
    const slices = topSlices(rows);
    expect([slices.at(-1)?.kind, slices.length]).toEqual(expected);
  });
});

describe('incomeAndExpenseByMonth', () => {
  it('gives every month of the range, empty ones too', () => {
    const months = [
      {
        month: '2026-01',
        flows: [flow('pay', 250_000, 0), flow('food', 500, -40_500), flow(null, 1_000, -2_000)],
      },
      { month: '2025-01', flows: [flow('pay', 1, 0)] },
    ];
    expect(incomeAndExpenseByMonth(months, income, { from: '2025-12-15', to: '2026-01-31' })).toEqual([
      { month: '2025-12', incomeMinor: 0, expenseMinor: 0, savedMinor: 0 },
      { month: '2026-01', incomeMinor: 251_000, expenseMinor: 42_000, savedMinor: 209_000 },
    ]);
  });

  it('saves exactly what came in less what went out', () => {
    fc.assert(
      fc.property(flows, (all) => {
        const [result] = incomeAndExpenseByMonth([{ month: '2026-01', flows: all }], income, {
          from: '2026-01-01',
          to: '2026-01-31',
        });
        expect(result?.savedMinor).toBe(
          sumMinor(all.flatMap(({ inflowMinor, outflowMinor }) => [inflowMinor, outflowMinor])),
        );
        expect(result?.expenseMinor).toBe(spendingByCategory(all, income).totalMinor);
      }),
    );
  });
});

describe('flowsOfEntries', () => {
  it('puts each split in its own category and counts each transaction once in it', () => {
    const lines = [
      { categoryId: 'food', amountMinor: -100 },
      { categoryId: 'food', amountMinor: -50 },
      { categoryId: null, amountMinor: 20 },
    ];
    const entry = { currency: 'EUR', transferId: null, accountId: 'bank' };
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
