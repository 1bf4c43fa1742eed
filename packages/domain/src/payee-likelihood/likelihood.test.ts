import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/index';
import { likelihood, madeAtMs, type Occasion, rememberedDays } from './likelihood';

/** A Sunday. */
const today: Day = '2026-11-22';
const noon = { on: today, hour: 12 };

function every(days: number, count: number, hour: number | null, lastOn = addDays(today, -days)): Occasion[] {
  return Array.from({ length: count }, (_, at) => ({ on: addDays(lastOn, -at * days), hour }));
}

describe('how likely a payee is', () => {
  it.each<[string, Occasion[], Occasion[]]>([
    ['often beats seldom', every(2, 30, null), every(9, 8, null)],
    ['lately beats long ago', every(3, 10, null), every(3, 10, null, '2026-06-01')],
    ['this weekday beats another', every(7, 10, null), every(7, 10, null, '2026-11-18')],
    ['the weekend beats a working day', every(7, 6, null, '2026-11-21'), every(7, 6, null, '2026-11-20')],
    ['this time of day beats another', every(3, 10, 12), every(3, 10, 20)],
    ['an hour nobody knows beats the opposite one', every(3, 10, null), every(3, 10, 0)],
    ['what is due beats what was just paid', every(30, 6, null), every(30, 6, null, '2026-11-17')],
    ['what is due beats what is paid often', every(30, 6, null), every(4, 3, null, '2026-10-30')],
    ['something beats nothing', every(1, 1, null, '2026-02-01'), []],
  ])('%s', (_case, more, less) => {
    expect(likelihood(more, noon)).toBeGreaterThan(likelihood(less, noon));
  });

  it('knows nothing of the future and of what is long past', () => {
    const forgotten = [
      { on: addDays(today, 1), hour: 12 },
      { on: addDays(today, -rememberedDays - 1), hour: 12 },
    ];
    expect(likelihood(forgotten, noon)).toBe(0);
  });

  it('does not depend on the order in which it is told, and is never less than nothing', () => {
    const occasion = fc.record({
      on: fc.integer({ min: -500, max: 30 }).map((back) => addDays(today, back)),
      hour: fc.option(fc.integer({ min: 0, max: 23 })),
    });
    fc.assert(
      fc.property(fc.array(occasion, { maxLength: 40 }), (occasions) => {
        const value = likelihood(occasions, noon);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(likelihood([...occasions].reverse(), noon)).toBeCloseTo(value, 9);
      }),
    );
  });
});

it.each([
  ['018f4b2e-9c00-7abc-8def-0123456789ab', 0x018f4b2e9c00],
  ['00000000-0000-4000-8000-000000000001', null],
  ['t1', null],
])('the id %s was made at %s', (id, ms) => {
  expect(madeAtMs(id)).toBe(ms);
});
