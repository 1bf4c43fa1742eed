/** A calendar day without a time zone, written 'YYYY-MM-DD', from 1000-01-01 to 9999-12-31. Sorts as text. */
export type Day = string;

const dayMs = 86_400_000;

/** Whether `text` is a day that exists: '2024-02-29' is one, '2023-02-29' and '2023-2-9' are not. */
export function isDay(text: string): text is Day {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8));
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** The day with these numbers, month 1 to 12; throws RangeError where there is none. */
export function dayOf(year: number, month: number, date: number): Day {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  if (!isDay(day)) throw new RangeError(`calendar: there is no day ${day}`);
  return day;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 31. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** Days of a month, month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The Gregorian rule. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day `count` days later (earlier when negative); throws RangeError outside the years 1000 to 9999. */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(dayNumber(day) + count);
}

/** Whole days from `from` to `to`: 1 for two neighbours, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, dateOf(day)) / dayMs;
}

export function fromDayNumber(number: number): Day {
  const date = new Date(number * dayMs);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Whether money can move on `day`: a real day from 1900 to 2199, so that any period around it is one too. */
export function isLedgerDay(day: Day): boolean {
  return day >= '1900-01-01' && day <= '2199-12-31' && isDay(day);
}
