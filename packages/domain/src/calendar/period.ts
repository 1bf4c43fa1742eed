import {
  addDays,
  type Day,
  dayNumber,
  daysBetween,
  fromDayNumber,
  type Weekday,
  weekdayOf,
  yearOf,
} from './day';
import { clampedDay, monthOf, shiftMonth } from './month';

/**
 * How often a budget turns.
 * weekly: on a weekday (1 Monday to 7 Sunday). biweekly: every 14 days, `anchorOn` being one of the first days.
 * monthly: on a date, 1 to 31; yearly: on a date of a month. A date the month lacks means its last day.
 */
export type Cadence =
  | { kind: 'weekly'; weekday: Weekday }
  | { kind: 'biweekly'; anchorOn: Day }
  | { kind: 'monthly'; startDay: number }
  | { kind: 'yearly'; month: number; day: number };

/** One window of a cadence; both ends inclusive. */
export type Period = { startsOn: Day; endsOn: Day };

/** The one period of `cadence` that contains `day`. */
export function periodContaining(cadence: Cadence, day: Day): Period {
  const startsOn = startOnOrBefore(cadence, day);
  return { startsOn, endsOn: addDays(startAfter(cadence, startsOn), -1) };
}

export function nextPeriod(cadence: Cadence, period: Period): Period {
  return periodContaining(cadence, addDays(period.endsOn, 1));
}

function startOnOrBefore(cadence: Cadence, day: Day): Day {
  switch (cadence.kind) {
    case 'weekly':
      return addDays(day, -((weekdayOf(day) - cadence.weekday + 7) % 7));
    case 'biweekly': {
      const sinceAnchor = daysBetween(cadence.anchorOn, day);
      return fromDayNumber(dayNumber(day) - (((sinceAnchor % 14) + 14) % 14));
    }
    case 'monthly': {
      const start = clampedDay(monthOf(day), cadence.startDay);
      return start <= day ? start : clampedDay(shiftMonth(monthOf(day), -1), cadence.startDay);
    }
    case 'yearly': {
      const start = yearlyStart(cadence, yearOf(day));
      return start <= day ? start : yearlyStart(cadence, yearOf(day) - 1);
    }
  }
}

/** The start that follows the start `startsOn`. */
function startAfter(cadence: Cadence, startsOn: Day): Day {
  switch (cadence.kind) {
    case 'weekly':
      return addDays(startsOn, 7);
    case 'biweekly':
      return addDays(startsOn, 14);
    case 'monthly':
      return clampedDay(shiftMonth(monthOf(startsOn), 1), cadence.startDay);
    case 'yearly':
      return yearlyStart(cadence, yearOf(startsOn) + 1);
  }
}

function yearlyStart(cadence: { month: number; day: number }, year: number): Day {
  return clampedDay(shiftMonth(`${year}-01`, cadence.month - 1), cadence.day);
}
