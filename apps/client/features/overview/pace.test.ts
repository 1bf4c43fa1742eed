import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf, runningSums } from './pace';

const days = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 31 });

describe('the pace of a month', () => {
  it.each([
    ['less by the same day', [10, 20], [50, 0, 70], 30, -20],
    ['more by the same day', [10, 90], [50, 0, 70], 30, 50],
    ['later days of the month before do not count', [10], [10, 999], 30, 0],
    ['the 31st is compared with the whole of a shorter month', [...Array(31).fill(1)], [5, 5], 31, 21],
    [
      'on the last day whole months are compared, as reports do',
      [...Array(30).fill(1)],
      [...Array(31).fill(2)],
      30,
      -32,
    ],
    ['and not a day earlier', [...Array(29).fill(1)], [...Array(31).fill(2)], 30, -29],
    ['nothing to compare with', [10, 20], [0, 0, 0], 30, null],
    ['no month before at all', [10, 20], [], 30, null],
  ])('%s', (_name, now, before, count, ahead) => {
    expect(paceOf(now, before, count).aheadMinor).toBe(ahead);
  });

  it('ends where the sums of the days end, and never says more days than there are', () => {
    fc.assert(
      fc.property(days, days, (now, before) => {
        const pace = paceOf(now, before, 31);
        expect(pace.now.at(-1)).toBe(now.reduce((sum, value) => sum + value, 0));
        expect(pace.now).toHaveLength(now.length);
        expect(pace.count).toBe(31);
        expect(runningSums(before).at(-1)).toBe(before.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});
