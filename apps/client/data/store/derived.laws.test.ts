import { addDays, daysBetween } from '@florin/domain/calendar';
import { flowsOfEntries } from '@florin/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTransaction } from '../testing/any-transaction';
import type { Transaction, TransactionFilter } from '../types';
import type { RowChange } from './resource-table';
import { compareNewestFirst, SortedRows } from './sorted-rows';
import { SpendingIndex } from './spending-index';
import { createFilter, TransactionQueries } from './transaction-queries';

/** A history: each entry puts a row (new, or a new version of one there is) or removes one. */
const history = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: anyTransaction }) },
    { weight: 2, arbitrary: fc.record({ put: anyTransaction, over: fc.nat({ max: 20 }) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat({ max: 20 }) }) },
  ),
  { maxLength: 60 },
);
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const filters: TransactionFilter[] = [
  { accountId: 'cash' },
  { categoryId: 'food' },
  { categoryId: null },
  { from: '2026-10-05', to: '2026-11-10' },
  { text: 'muller' },
  { text: 'ana market' },
  { status: 'pending', accountId: 'card' },
  { categoryIds: ['food', null] },
  { leastMinor: 1000, mostMinor: 5000 },
  { text: 'rent' },
  { text: 'cash muller' },
  // Typed one key after the other.
  { text: 'm' },
  { text: 'mu' },
  { text: 'mull' },
  { text: '1' },
  { text: '12' },
];
const names = { account: (id: string) => id, category: (id: string) => id };

/** The same history as batches of changes, and the rows it ends with. */
function play(steps: History, batchSize: number) {
  const rows = new Map<string, Transaction>();
  const batches: RowChange<Transaction>[][] = [[]];
  for (const step of steps) {
    const ids = [...rows.keys()];
    const chosen = 'remove' in step ? step.remove : 'over' in step ? step.over : null;
    const before = chosen === null ? null : (rows.get(ids[chosen % Math.max(1, ids.length)] ?? '') ?? null);
    const after = 'put' in step ? { ...step.put, id: before?.id ?? step.put.id } : null;
    const replaced = before ?? (after ? (rows.get(after.id) ?? null) : null);
    if (!replaced && !after) continue;
    if (replaced) rows.delete(replaced.id);
    if (after) rows.set(after.id, after);
    if (batches.at(-1)!.length >= batchSize) batches.push([]);
    batches.at(-1)!.push({ before: replaced, after });
  }
  return { batches, rows: [...rows.values()].sort(compareNewestFirst) };
}

describe('what is kept right as rows come, go and change', () => {
  it.each([1, 7, 100])('equals what is worked out anew (batches of %i)', (batchSize) => {
    fc.assert(
      fc.property(history, (steps) => {
        const { batches, rows } = play(steps, batchSize);
        const order = new SortedRows();
        const queries = new TransactionQueries(order, names);
        const spending = new SpendingIndex();
        for (const filter of filters) queries.read(filter);
        for (const changes of batches) {
          order.apply(changes);
          queries.apply(changes);
          spending.apply(changes);
        }
        expect(order.snapshot()).toEqual(rows);
        // As they followed, and asked for anew.
        for (const asked of [queries, new TransactionQueries(order, names)])
          for (const filter of filters)
            expect(asked.read(filter)).toEqual(rows.filter(createFilter(filter, names)));
        for (const [from, to] of [
          ['2026-01-01', '2026-12-31'],
          ['2026-10-01', '2026-10-31'],
          ['2026-10-15', '2026-11-14'],
          ['2026-11-03', '2026-11-03'],
        ] as const) {
          const within = rows.filter((row) => row.currency === 'EUR' && row.on >= from && row.on <= to);
          const expected = flowsOfEntries(
            within.map(({ splits, ...row }) => ({
              ...row,
              transferId: null,
              isCorrection: false,
              lines: splits,
            })),
            { currency: 'EUR' },
          );
          const sums = spending.sums('EUR', from, to);
          expect(sums.map(({ totalMinor, ...flow }) => flow).sort(byCategory)).toEqual(
            expected.sort(byCategory),
          );
          const daily = spending.daily('EUR', from, to, (_id, inflow, outflow) => inflow - 3 * outflow);
          const all = sums.reduce((sum, one) => sum + one.inflowMinor - 3 * one.outflowMinor, 0);
          expect(daily).toHaveLength(daysBetween(from, to) + 1);
          expect(daily.reduce((sum, day) => sum + day, 0)).toBe(all);
          daily.forEach((value, at) => {
            const on = addDays(from, at);
            const ofDay = spending.sums('EUR', on, on);
            const expectedDay = ofDay.reduce((sum, one) => sum + one.inflowMinor - 3 * one.outflowMinor, 0);
            if (at < 40) expect(value).toBe(expectedDay);
          });
          for (const { categoryId, totalMinor } of sums)
            expect(spending.sumOf('EUR', categoryId, from, to)).toBe(totalMinor);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has no correction among what is without a category', () => {
    const splits = [{ categoryId: null, amountMinor: -100 }];
    const row = { on: '2026-11-01', amountMinor: -100, splits } as unknown as Transaction;
    const listed = (filter: TransactionFilter) =>
      (['person', 'correction'] as const).map((origin) => createFilter(filter, names)({ ...row, origin }));
    expect(listed({})).toEqual([true, true]);
    expect(listed({ categoryId: null })).toEqual([true, false]);
    expect(listed({ categoryIds: [null] })).toEqual([true, false]);
  });

  it('hands out the same list until something in it changes, and never changes one it handed out', () => {
    fc.assert(
      fc.property(fc.array(anyTransaction, { minLength: 2, maxLength: 20 }), (rows) => {
        const order = new SortedRows();
        order.apply(rows.slice(1).map((after) => ({ before: null, after })));
        const before = order.snapshot();
        const copy = [...before];
        expect(order.snapshot()).toBe(before);
        order.apply([{ before: null, after: rows[0]! }]);
        expect(order.snapshot()).not.toBe(before);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('loads months newest first by adding them behind, and merges one that comes late', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTransaction, { selector: ({ id }) => id }), (rows) => {
        const sorted = [...rows].sort(compareNewestFirst);
        const months = [...new Set(sorted.map(({ on }) => on.slice(0, 7)))];
        const order = new SortedRows();
        for (const month of [...months].reverse())
          order.addAll(sorted.filter(({ on }) => on.startsWith(month)));
        expect(order.snapshot()).toEqual(sorted);
        const { start, end } = order.rangeOf('2026-10-01', '2026-10-31');
        expect(order.peek().slice(start, end)).toEqual(sorted.filter(({ on }) => on.startsWith('2026-10')));
      }),
    );
  });
});

function byCategory(a: { categoryId: string | null }, b: { categoryId: string | null }): number {
  return (a.categoryId ?? '') < (b.categoryId ?? '') ? -1 : 1;
}
