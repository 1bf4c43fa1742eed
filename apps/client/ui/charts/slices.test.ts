import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slicesMax, slicesOf } from './slices';

function other(parts: number): string {
  return `${parts} others`;
}

it('keeps the six largest and gathers the rest', () => {
  const slices = slicesOf(
    [10, 90, 20, 80, 30, 70, 40, 60].map((value) => ({ id: `c${value}`, label: `${value}`, value })),
    other,
  );
  expect(slices.map(({ label, value }) => [label, value])).toEqual([
    ['90', 90],
    ['80', 80],
    ['70', 70],
    ['60', 60],
    ['40', 40],
    ['30', 30],
    ['2 others', 30],
  ]);
});

it('gives refunds no slice, never more than six and one, and shares that sum up to the whole', () => {
  const values = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30 });
  fc.assert(
    fc.property(values, (list) => {
      const slices = slicesOf(
        list.map((value, index) => ({ id: `${index}`, label: `${index}`, value })),
        other,
      );
      expect(slices.length).toBeLessThanOrEqual(slicesMax + 1);
      expect(slices.every(({ value }) => value > 0)).toBe(true);
      if (slices.length > 0) expect(slices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }),
  );
});
