import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withMeant } from './merged-categories';

const ids = ['a', 'b', 'c'];
const splits = fc.array(
  fc.record({ categoryId: fc.constantFrom(...ids, null), amountMinor: fc.integer({ min: -1e9, max: 1e9 }) }),
  { minLength: 1, maxLength: 20 },
);
const merged = fc.constantFrom(...ids);

function sumOf(
  all: readonly { categoryId: string | null; amountMinor: number }[],
  id?: string | null,
): number {
  const counted = all.filter(({ categoryId }) => id === undefined || categoryId === id);
  return counted.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

test('merging conserves money: in all, in the two together, and in every other category', () => {
  fc.assert(
    fc.property(splits, merged, merged, (before, from, into) => {
      const after = withMeant(before, new Map([[from, into]]));
      expect(sumOf(after)).toBe(sumOf(before));
      for (const id of [...ids, null].filter((one) => one !== from && one !== into))
        expect(sumOf(after, id)).toBe(sumOf(before, id));
      if (from !== into) {
        expect(sumOf(after, into)).toBe(sumOf(before, into) + sumOf(before, from));
        expect(after.some(({ categoryId }) => categoryId === from)).toBe(false);
      }
    }),
  );
});

test('merging twice is merging once', () => {
  fc.assert(
    fc.property(splits, merged, merged, (before, from, into) => {
      const meant = new Map([[from, into]]);
      const once = withMeant(before, meant);
      expect(withMeant(once, meant)).toEqual(once);
    }),
  );
});
