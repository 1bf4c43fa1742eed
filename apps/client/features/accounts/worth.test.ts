import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worthByDay } from './worth';

const range = { from: '2026-11-01', to: '2026-11-04' };
const account = { id: 'a', currency: 'EUR', balanceMinor: 1000, laterMinor: 0 };
const row = (on: string, amountMinor: number, accountId = 'a') => ({ accountId, on, amountMinor });

describe('what all accounts held', () => {
  it.each([
    ['stays what it is without transactions', [], [1000, 1000, 1000, 1000]],
    ['was more before something was spent', [row('2026-11-03', -200)], [1200, 1200, 1000, 1000]],
    ['is the end of the day', [row('2026-11-03', -200), row('2026-11-03', 50)], [1150, 1150, 1000, 1000]],
    ['leaves out what is still to come', [row('2026-11-09', 400)], [600, 600, 600, 600]],
    ['does not count accounts of other currencies', [row('2026-11-03', -200, 'b')], [1000, 1000, 1000, 1000]],
    ['reads no further than it reaches', [row('2026-10-31', -5)], [1000, 1000, 1000, 1000]],
  ])('%s', (_name, rows, days) => {
    const foreign = { id: 'b', currency: 'USD', balanceMinor: 77, laterMinor: 0 };
    expect(worthByDay([account, foreign], rows, 'EUR', range)).toEqual(days);
  });

  it('changes from one day to the next by exactly what happened on it', () => {
    const any = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 6 }), amountMinor: fc.integer({ min: -9999, max: 9999 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (given) => {
        const rows = given
          .map(({ day, amountMinor }) => row(`2026-11-0${day}`, amountMinor))
          .sort((a, b) => (a.on < b.on ? 1 : -1));
        const days = worthByDay([account], rows, 'EUR', range);
        for (let at = 1; at < days.length; at++) {
          const on = `2026-11-0${at + 1}`;
          const moved = rows.filter((one) => one.on === on).reduce((sum, one) => sum + one.amountMinor, 0);
          expect((days[at] ?? 0) - (days[at - 1] ?? 0)).toBe(moved);
        }
      }),
    );
  });
});
