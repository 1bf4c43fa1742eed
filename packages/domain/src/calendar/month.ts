import { type Day, dateOf, dayOf, daysInMonth, twoDigits, yearOf } from './day';

/** A calendar month, written 'YYYY-MM'. Sorts as text. */
export type Month = string;

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function isMonth(text: string): text is Month {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** The first and the last day of a month, both inclusive. */
export function monthRange(month: Month): { startsOn: Day; endsOn: Day } {
  const year = Number(month.slice(0, 4));
  const last = daysInMonth(year, Number(month.slice(5)));
  return { startsOn: `${month}-01`, endsOn: `${month}-${last}` };
}

/** The same date `count` months later, or the last day of that month where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const month = shiftMonth(monthOf(day), count);
  return clampedDay(month, dateOf(day));
}

/** The month `count` months later, earlier when negative. */
export function shiftMonth(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}`;
}

/** Every month from the one of `from` to the one of `to`, in order. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** Date `date` of a month, or its last day where the month is shorter. */
export function clampedDay(month: Month, date: number): Day {
  const startsOn = `${month}-01`;
  const number = Number(month.slice(5));
  return dayOf(yearOf(startsOn), number, Math.min(date, daysInMonth(yearOf(startsOn), number)));
}
