import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateMinor, moneyLimitMinor, sumMinor } from './index';

const weightsWithAShare = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('allocateMinor', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]],
    [1, [0.1, 0.9], [0, 1]],
    [10, [0, 0], [5, 5]],
    [10, [0, 1, 0], [0, 10, 0]],
    [0, [1, 2], [0, 0]],
    [2, [1, 1, 1, 1], [1, 1, 0, 0]],
  ])('%d by %j is %j', (total, weights, parts) => {
    expect(allocateMinor(total, weights)).toEqual(parts);
  });

  it.each([[[]], [[-1, 2]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => allocateMinor(10, weights)).toThrow(RangeError);
    },
  );

  it('conserves the total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -moneyLimitMinor, max: moneyLimitMinor }),
        weightsWithAShare,
        (total, weights) => {
          expect(sumMinor(allocateMinor(total, weights))).toBe(total);
        },
      ),
    );
  });

  it('gives nobody more than one unit away from the exact share, and nothing for no weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weightsWithAShare, (total, weights) => {
        const sum = sumMinor(weights);
        for (const [place, part] of allocateMinor(total, weights).entries()) {
          const weight = weights[place] ?? 0;
          expect(Math.abs(part - (total * weight) / sum)).toBeLessThan(1.000001);
          if (weight === 0) expect(part).toBe(0);
        }
      }),
    );
  });
});
