import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  isDay,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
  shiftMonth,
  yearOf,
} from '@florin/domain/calendar';

export const ranges = ['month', 'last-month', 'quarter', 'year', 'custom'] as const;
export type Range = (typeof ranges)[number];
export const comparisons = ['before', 'last-year', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** Both ends included. */
export interface Days {
  from: Day;
  to: Day;
}

/** The days of a range chosen by name: whole months, the quarter and the year as the calendar has them. */
export function daysOf(range: Range, today: Day, own: { from?: string; to?: string } = {}): Days {
  const month = monthOf(today);
  const { startsOn, endsOn } = monthRange(month);
  switch (range) {
    case 'month':
      return { from: startsOn, to: endsOn };
    case 'last-month': {
      const last = monthRange(shiftMonth(month, -1));
      return { from: last.startsOn, to: last.endsOn };
    }
    case 'quarter': {
      const first = shiftMonth(month, -((Number(month.slice(5)) - 1) % 3));
      return { from: monthRange(first).startsOn, to: monthRange(shiftMonth(first, 2)).endsOn };
    }
    case 'year':
      return { from: `${yearOf(today)}-01-01`, to: `${yearOf(today)}-12-31` };
    case 'custom':
      return {
        from: own.from && isDay(own.from) ? own.from : startsOn,
        to: own.to && isDay(own.to) ? own.to : endsOn,
      };
  }
}

/**
 * The days to compare with. Of a range that is not over only as much of the other as has passed of this one, so that
 * like is compared with like: the 1st to the 22nd with the 1st to the 22nd.
 */
export function comparedDays({ from, to }: Days, comparison: Comparison, today: Day): Days | null {
  if (comparison === 'none' || from > to) return null;
  const isRunning = from <= today && today < to;
  const until = isRunning ? today : to;
  if (comparison === 'last-year') return { from: addMonths(from, -12), to: addMonths(until, -12) };
  const months = wholeMonths({ from, to });
  if (months === 0) {
    const length = daysBetween(from, to) + 1;
    return { from: addDays(from, -length), to: addDays(until, -length) };
  }
  const start = addMonths(from, -months);
  if (!isRunning) return { from: start, to: addDays(from, -1) };
  const end = addMonths(until, -months);
  return { from: start, to: end < from ? end : addDays(from, -1) };
}

/** How many months a range has, where it is made of whole ones; else 0. */
function wholeMonths({ from, to }: Days): number {
  const [first, last] = [monthOf(from), monthOf(to)];
  if (from !== monthRange(first).startsOn || to !== monthRange(last).endsOn) return 0;
  return monthsBetween(from, to).length;
}

/** A month of a chart; partial where the range cuts it or it is not over yet. */
export interface MonthSpan extends Days {
  month: Month;
  isPartial: boolean;
}

/** More would be too thin to press. */
const monthsMax = 24;
const monthsMin = 6;

/** The months of a range, at most two years of them; a short range is shown with those before it, so that there is a trend. */
export function monthsOf({ from, to }: Days, today: Day): MonthSpan[] {
  const last = monthOf(to);
  const inRange = monthsBetween(from, to).slice(-monthsMax);
  const missing = Math.max(monthsMin - inRange.length, 0);
  const first = inRange[0] ?? last;
  const before = Array.from({ length: missing }, (_, at) => shiftMonth(first, at - missing));
  return [...before, ...inRange].map((month) => {
    const { startsOn, endsOn } = monthRange(month);
    const isWithin = inRange.includes(month);
    const start = isWithin && from > startsOn ? from : startsOn;
    const end = isWithin && to < endsOn ? to : endsOn;
    const isRunning = startsOn <= today && today < endsOn;
    return { month, from: start, to: end, isPartial: isRunning || start !== startsOn || end !== endsOn };
  });
}
