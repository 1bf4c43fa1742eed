import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payeeSpending } from '@/data/store/payee-spending';
import { createFilter } from '@/data/store/transaction-queries';
import { queryOf } from '@/features/transactions/filter';
import { sumsOf } from '@/features/transactions/sums';
import { figuresOf, treeOf } from '@/stories/data/figures';
import { storyRows } from '@/stories/data/rows';
import { categoryValues, ranked, sumOf } from './figures';
import { daysOf, monthsOf, ranges } from './range';

const today = new Date().toISOString().slice(0, 10);
const rows = storyRows('everyday');
const figures = figuresOf(rows);
const names = { account: () => '', category: () => '' };

/** What the register says below the list that a mark leads to. */
function registerSum(filter: Parameters<typeof queryOf>[0]): number {
  const query = queryOf(filter);
  const fits = createFilter(query, names as never);
  const categories = query.categoryIds ?? (query.categoryId === undefined ? [] : [query.categoryId]);
  const shown = rows.transactions.filter(fits);
  return sumsOf(shown, categories).find(({ currency }) => currency === 'EUR')?.totalMinor ?? 0;
}

describe.each(ranges)('in the range %s', (range) => {
  const { from, to } = daysOf(range, today, { from: '2026-01-05', to: today });

  it('each category says what the register says of it', () => {
    const spending = figures.spending(from, to);
    for (const { categoryId, spentMinor } of spending.rows) {
      const sum = registerSum({ categoryId: categoryId ?? 'none', from, to });
      expect([categoryId, spentMinor]).toEqual([categoryId, -sum || 0]);
    }
  });

  it('the others say what the register says of them together', () => {
    const lines = ranked(categoryValues(figures.spending(from, to)), 3);
    for (const { ids, value } of lines) {
      expect(value).toBe(-registerSum({ categoryId: ids.join(','), from, to }));
    }
  });

  it('each month says what the register says: what came less what went', () => {
    for (const month of monthsOf({ from, to }, today)) {
      const { incomeMinor, totalMinor } = figures.spending(month.from, month.to);
      expect(incomeMinor - totalMinor).toBe(registerSum({ from: month.from, to: month.to }));
    }
  });

  it('each payee says what the register says of it', () => {
    const within = rows.transactions.filter(({ on }) => on >= from && on <= to);
    const payees = payeeSpending(within, 'EUR');
    for (const { payee, spentMinor } of payees) expect(spentMinor).toBe(-registerSum({ payee, from, to }));
  });
});

it('has rows to speak of', () => {
  expect(treeOf(rows).byId.size).toBeGreaterThan(5);
  expect(figures.spending(daysOf('year', today).from, today).rows.length).toBeGreaterThan(5);
});

describe('the largest and the rest', () => {
  const values = fc
    .array(fc.integer({ min: -1000, max: 100_000 }), { maxLength: 40 })
    .map((all) => all.map((value, at) => ({ id: `c${at}`, value })));

  it('are all there is, each once, from the most to the least', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (given, shownMax) => {
        const lines = ranked(given, shownMax);
        const positive = given.filter(({ value }) => value > 0);
        expect(lines.flatMap(({ ids }) => ids).sort()).toEqual(positive.map(({ id }) => id).sort());
        expect(lines.length).toBeLessThanOrEqual(shownMax + 1);
        for (const { ids, value } of lines) expect(sumOf(ids, given)).toBe(value);
        if (lines.length > 0) {
          const shares = lines.reduce((sum, { share }) => sum + share, 0);
          expect(shares).toBeCloseTo(1);
        }
      }),
    );
  });

  it('never say "1 other"', () => {
    const given = Array.from({ length: 5 }, (_, at) => ({ id: `c${at}`, value: 10 + at }));
    expect(ranked(given, 4).map(({ ids }) => ids.length)).toEqual([1, 1, 1, 1, 1]);
    expect(ranked(given, 3).map(({ ids }) => ids.length)).toEqual([1, 1, 1, 2]);
  });
});
