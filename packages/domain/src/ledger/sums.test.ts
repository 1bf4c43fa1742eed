import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsFlow } from '../spending/index';
import { entries } from './history.arbitrary';
import { blockOf, type LedgerEntry, type LedgerLine, sumByCategory, sumByCategoryAndDay } from './index';

const month = '2026-03';
const scope = { currency: 'EUR' };

function entry(number: number, on: string, lines: LedgerLine[], accountId = 'bank'): LedgerEntry {
  const id = `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return {
    id,
    change: number,
    on,
    accountId,
    payee: `payee ${number}`,
    note: '',
    currency: 'EUR',
    status: 'posted',
    transferId: null,
    isCorrection: false,
    tags: [],
    amountMinor,
    lines,
  };
}

const march = blockOf(month, [
  entry(1, '2026-03-01', [{ categoryId: 'food', amountMinor: -1000 }]),
  entry(2, '2026-03-01', [
    { categoryId: 'food', amountMinor: -300 },
    { categoryId: 'home', amountMinor: -200 },
    { categoryId: 'food', amountMinor: -50 },
    { categoryId: 'home', amountMinor: -25 },
  ]),
  entry(3, '2026-03-31', [{ categoryId: 'food', amountMinor: 400 }], 'cash'),
  entry(4, '2026-03-15', [{ categoryId: null, amountMinor: 250_000 }]),
]);

describe('sumByCategory', () => {
  it('counts each line in its own category, refunds with their sign, each transaction once', () => {
    expect(sumByCategory(march, '2026-03-01', '2026-03-31', scope)).toEqual([
      { categoryId: 'food', totalMinor: -950, inflowMinor: 400, outflowMinor: -1350, transactionCount: 3 },
      { categoryId: 'home', totalMinor: -225, inflowMinor: 0, outflowMinor: -225, transactionCount: 1 },
      { categoryId: null, totalMinor: 250_000, inflowMinor: 250_000, outflowMinor: 0, transactionCount: 1 },
    ]);
  });

  it.each([
    ['2026-03-02', '2026-03-31', { food: 400, null: 250_000 }],
    ['2026-03-31', '2026-12-31', { food: 400 }],
    ['2020-01-01', '2026-03-01', { food: -1350, home: -225 }],
    ['2026-04-01', '2026-04-30', {}],
    ['2026-03-20', '2026-03-10', {}],
  ])('takes the days from %s to %s, both inclusive', (fromDay, toDay, totals) => {
    const sums = sumByCategory(march, fromDay, toDay, scope);
    expect(Object.fromEntries(sums.map((sum) => [String(sum.categoryId), sum.totalMinor]))).toEqual(totals);
  });

  it('is what adding up every line gives', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const expected = new Map<string | null, number>();
        for (const line of all
          .filter(({ on }) => on >= '2026-03-10' && on <= '2026-03-20')
          .filter((entry) => countsAsFlow(entry, scope))
          .flatMap(({ lines }) => lines)) {
          expected.set(line.categoryId, (expected.get(line.categoryId) ?? 0) + line.amountMinor);
        }
        const sums = sumByCategory(blockOf(month, all), '2026-03-10', '2026-03-20', scope);
        expect(new Map(sums.map((sum) => [sum.categoryId, sum.totalMinor]))).toEqual(expected);
      }),
    );
  });
});

describe('sumByCategoryAndDay', () => {
  it('gives each day its own sum', () => {
    expect(sumByCategoryAndDay(march, '2026-03-01', '2026-03-30', scope)).toEqual([
      { categoryId: 'food', on: '2026-03-01', totalMinor: -1350 },
      { categoryId: 'home', on: '2026-03-01', totalMinor: -225 },
      { categoryId: null, on: '2026-03-15', totalMinor: 250_000 },
    ]);
    expect(sumByCategoryAndDay(march, '2026-04-01', '2026-04-30', scope)).toEqual([]);
  });

  it('adds up to the sums by category', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const block = blockOf(month, all);
        const totals = new Map<string | null, number>();
        for (const { categoryId, totalMinor } of sumByCategoryAndDay(
          block,
          '2026-03-05',
          '2026-03-20',
          scope,
        )) {
          totals.set(categoryId, (totals.get(categoryId) ?? 0) + totalMinor);
        }
        const sums = sumByCategory(block, '2026-03-05', '2026-03-20', scope);
        expect(totals).toEqual(new Map(sums.map((sum) => [sum.categoryId, sum.totalMinor])));
      }),
    );
  });
});
