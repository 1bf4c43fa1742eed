import { addDays, monthOf, shiftMonth, type Weekday, weekdayOf } from '@florin/domain/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weeksOf } from './weeks';

it('lays a month out in whole weeks that hold each of its days once', () => {
  const start = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
  fc.assert(
    fc.property(fc.integer({ min: -2400, max: 2400 }), start, (away, weekStart) => {
      const month = shiftMonth('2026-11', away);
      const weeks = weeksOf(month, weekStart);
      const days = weeks.flat();
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === weekStart)).toBe(true);
      expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? '', 1))).toBe(true);
      expect(monthOf(addDays(days[0] ?? '', 6))).toBe(month);
      expect(monthOf(addDays(days.at(-1) ?? '', -6))).toBe(month);
    }),
  );
});
