import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentSpent, percentsCrossed, reachesPercent } from './index';

const alerts = [80, 90, 100];
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

describe('percentsCrossed', () => {
  it.each<[string, number, number, number, number[], number[]]>([
    ['nothing below the first', 0, 79, 100, [], []],
    ['exactly at one', 79, 80, 100, [], [80]],
    ['exactly the limit', 99, 100, 100, [], [100]],
    ['several in one go', 0, 250, 100, [], [80, 90, 100]],
    ['none twice when spending moves on', 80, 89, 100, [], []],
    ['none again after a refund', 75, 85, 100, [80], []],
    ['none when spending falls', 100, 50, 100, [], []],
    ['all with the first expense where nothing is available', 0, 1, 0, [], [80, 90, 100]],
    ['none of nothing', 0, 0, 0, [], []],
    ['all with the first expense where a deficit was carried in', 0, 1, -50, [], [80, 90, 100]],
    ['none more while already over', 150, 200, 100, [80, 90, 100], []],
    ['after refunds outweighed', -20, 90, 100, [], [80, 90]],
  ])('%s', (_name, previous, next, available, alerted, crossed) => {
    expect(percentsCrossed(previous, next, available, alerts, new Set(alerted))).toEqual(crossed);
  });

  it('lists them in order, each once, however they are given', () => {
    expect(percentsCrossed(0, 100, 100, [100, 50, 100])).toEqual([50, 100]);
  });

  it('gives each alert once along any course of spending, and none that was never reached', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -1000, max: 10_000_000 }),
        (course, available) => {
          const given: number[] = [];
          for (const [place, spent] of course.entries()) {
            given.push(...percentsCrossed(course[place - 1] ?? 0, spent, available, alerts, new Set(given)));
          }
          const reached = alerts.filter((percent) =>
            course.some((spent) => reachesPercent(spent, available, percent)),
          );
          expect(given.sort((a, b) => a - b)).toEqual(reached);
        },
      ),
    );
  });
});
