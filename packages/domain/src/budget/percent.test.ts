import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestReached, percentSpent, reachesPercent } from './percent';

const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });

describe('percentSpent', () => {
  it.each([
    [0, 40_000, 0],
    [20_000, 40_000, 50],
    [39_999, 40_000, 99],
    [40_000, 40_000, 100],
    [40_001, 40_000, 100],
    [50_000, 40_000, 125],
    [-500, 40_000, 0],
    [0, 0, 0],
    [1, 0, 100],
    [0, -500, 0],
    [1, -500, 100],
    [29, 100, 29],
    [57, 100, 57],
  ])('%d of %d is %d', (spent, available, percent) => {
    expect(percentSpent(spent, available)).toBe(percent);
  });

  it('is the highest whole percentage reached', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9e11 }),
        fc.integer({ min: 1, max: 9e11 }),
        (spent, available) => {
          const percent = percentSpent(spent, available);
          expect(reachesPercent(spent, available, percent)).toBe(true);
          expect(reachesPercent(spent, available, percent + 1)).toBe(false);
        },
      ),
    );
  });
});

describe('highestReached', () => {
  it.each<[string, number, number, number | null]>([
    ['nothing below the first', 79, 100, null],
    ['exactly at one', 80, 100, 80],
    ['exactly the limit', 100, 100, 100],
    ['several at once', 250, 100, 100],
    ['the first expense where nothing is available', 1, 0, 100],
    ['none of nothing', 0, 0, null],
    ['the first expense where a deficit was carried in', 1, -50, 100],
    ['while refunds outweigh', -20, 100, null],
  ])('%s', (_name, spent, available, highest) => {
    expect(highestReached(spent, available, [90, 80, 100])).toBe(highest);
  });

  it('is reached, and no higher one is', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.array(fc.integer({ min: 1, max: 300 })),
        (spent, available, percents) => {
          const highest = highestReached(spent, available, percents);
          const reached = percents.filter((percent) => reachesPercent(spent, available, percent));
          expect(reached.every((percent) => highest !== null && percent <= highest)).toBe(true);
          expect(highest === null || reached.includes(highest)).toBe(true);
        },
      ),
    );
  });
});
