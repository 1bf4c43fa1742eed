import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, heightOf, linePath, marksOf, ringPath, ringTurns, stepPlace } from './geometry';

describe('the turns of a ring', () => {
  it('lie in order, apart, and within once around', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 7 }), (values) => {
        const turns = ringTurns(values);
        let end = 0;
        for (const { from, to } of turns) {
          expect(from).toBeGreaterThanOrEqual(end - 1e-9);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('are empty for nothing', () => {
    expect(ringTurns([0, 0])).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 0 },
    ]);
  });
});

it('draws a single value as a whole ring', () => {
  expect(ringPath(0, 1, 100, 60)).toContain('A100 100 0 1 1 0 100');
});

it('draws a line from side to side, the most at the top, with zero always in sight', () => {
  const extent = extentOf([[20, 40], [80]]);
  expect(extent).toEqual({ min: 0, max: 80 });
  expect(linePath([0, 40, 80], 3, extent)).toBe('M0.00 100.00L50.00 50.00L100.00 0.00');
  expect(heightOf(0, extentOf([[-50, 50]]))).toBe(50);
});

it('ends a line that is shorter before the side, and survives one of nothing', () => {
  expect(linePath([80], 3, { min: 0, max: 80 })).toBe('M0.00 0.00');
  expect(linePath([0, 80], 5, { min: 0, max: 80 })).toBe('M0.00 100.00L25.00 0.00');
  expect(linePath([], 0, extentOf([[]]))).toBe('');
  expect(linePath([0], 1, extentOf([[0]]))).toBe('M0.00 100.00');
});

describe('the marks across a line', () => {
  it.each([
    [
      [0, 90],
      [0, 50, 100],
    ],
    [
      [-120, 240],
      [-200, -100, 0, 100, 200, 300],
    ],
    [
      [284_210, 284_210],
      [280_000, 290_000],
    ],
    [
      [0, 0],
      [0, 1],
    ],
  ])('of %j are round and hold it', (values, expected) => {
    const { extent, marks } = marksOf(values);
    expect(marks).toEqual(expected);
    expect(extent.min).toBeLessThanOrEqual(Math.min(...values));
    expect(extent.max).toBeGreaterThanOrEqual(Math.max(...values));
  });

  it('reads off the point that is nearest, and the ends beyond them', () => {
    expect([-1, 0, 0.24, 0.26, 1, 2].map((share) => stepPlace(share, 3))).toEqual([0, 0, 0, 1, 2, 2]);
    expect(stepPlace(0.5, 1)).toBe(0);
  });
});
