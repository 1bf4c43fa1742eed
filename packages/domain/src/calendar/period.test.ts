import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Cadence,
  dayNumber,
  fromDayNumber,
  nextPeriod,
  periodContaining,
  type Weekday,
} from './index';

const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(fromDayNumber);
const cadence = fc.oneof<fc.Arbitrary<Cadence>[]>(
  fc.integer({ min: 1, max: 7 }).map((weekday) => ({ kind: 'weekly', weekday: weekday as Weekday })),
  day.map((anchorOn) => ({ kind: 'biweekly', anchorOn })),
  fc.integer({ min: 1, max: 31 }).map((startDay) => ({ kind: 'monthly', startDay })),
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .map((start) => ({ kind: 'yearly', ...start })),
);

describe('periodContaining', () => {
  it.each<[Cadence, string, string, string]>([
    [{ kind: 'weekly', weekday: 1 }, '2026-11-22', '2026-11-16', '2026-11-22'],
    [{ kind: 'weekly', weekday: 7 }, '2026-11-22', '2026-11-22', '2026-11-28'],
    [{ kind: 'biweekly', anchorOn: '2026-01-02' }, '2026-01-15', '2026-01-02', '2026-01-15'],
    [{ kind: 'biweekly', anchorOn: '2026-01-02' }, '2026-01-01', '2025-12-19', '2026-01-01'],
    [{ kind: 'monthly', startDay: 1 }, '2024-02-29', '2024-02-01', '2024-02-29'],
    [{ kind: 'monthly', startDay: 25 }, '2026-11-24', '2026-10-25', '2026-11-24'],
    [{ kind: 'monthly', startDay: 25 }, '2026-11-25', '2026-11-25', '2026-12-24'],
    [{ kind: 'monthly', startDay: 31 }, '2026-02-27', '2026-01-31', '2026-02-27'],
    [{ kind: 'monthly', startDay: 31 }, '2026-02-28', '2026-02-28', '2026-03-30'],
    [{ kind: 'monthly', startDay: 30 }, '2024-02-29', '2024-02-29', '2024-03-29'],
    [{ kind: 'yearly', month: 4, day: 6 }, '2026-04-05', '2025-04-06', '2026-04-05'],
    [{ kind: 'yearly', month: 2, day: 29 }, '2025-03-01', '2025-02-28', '2026-02-27'],
    [{ kind: 'yearly', month: 2, day: 29 }, '2024-02-28', '2023-02-28', '2024-02-28'],
  ])('%j has for %s the period %s to %s', (rule, on, startsOn, endsOn) => {
    expect(periodContaining(rule, on)).toEqual({ startsOn, endsOn });
  });

  it('tiles the calendar: each day lies in its period, and neighbours neither overlap nor leave a gap', () => {
    fc.assert(
      fc.property(cadence, day, (rule, on) => {
        const period = periodContaining(rule, on);
        expect(period.startsOn <= on && on <= period.endsOn).toBe(true);
        expect(periodContaining(rule, period.startsOn)).toEqual(period);
        expect(periodContaining(rule, period.endsOn)).toEqual(period);
        expect(nextPeriod(rule, period).startsOn).toBe(addDays(period.endsOn, 1));
        expect(periodContaining(rule, addDays(period.startsOn, -1)).endsOn).toBe(
          addDays(period.startsOn, -1),
        );
      }),
    );
  });
});
