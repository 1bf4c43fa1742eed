import { monthNumber } from './month-names';
import type { Day } from './statement';

/** The order of the numbers in dates like 03/04/2024; a date that names its month or starts with its year needs none. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as written: either certain, or two numbers and a year whose order the whole column has to tell. */
export type DateText =
  | { kind: 'certain'; year: number; month: number; day: number }
  | { kind: 'numeric'; first: number; second: number; year: number };

const yearFirst = /^(\d{4})\s?[-/. 年]\s?(\d{1,2})[-/. 月]\s?(\d{1,2})日?(?!\d)/;
const compact = /^(\d{8})(?:\d{4}|\d{6})?(?!\d)/;
const numeric = /^(\d{1,2}) ?[-/.' ] ?(\d{1,2}) ?[-/.' ] ?'?(\d{4}|\d{2})(?!\d)/;
const dayMonthName =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[-/ ,.]*(?:de |d')?([^\d\s\-/.,']+)\.?[-/ ,.]*(?:de |del |')?(\d{4}|\d{2})(?!\d)/i;
const monthNameDay = /^([^\d\s\-/.,]+)\.?[- ]*(\d{1,2})(?:st|nd|rd|th)?,?[- ]+(\d{4})(?!\d)/i;
const weekday = /^[^\d\s.,]{2,12}[.,]?,?\s+(?=\d)/;
/** After the date: nothing, a time of day in any of its forms, or a zone. */
const timeAfter = /^[.年]?$|^\.?[T,\s-]+\d{1,2}[:.h]\d{2}|^T\d{4}|^(?:Z|[+-]\d\d:?\d\d)$/;

/** Reads one date in any usual way of writing, with or without a time; null where the text is no date. */
export function readDateText(text: string): DateText | null {
  const clean = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^[='"]+|["]+$/g, '')
    .trim();
  if (clean.length < 6 || clean.length > 45) return null;
  return readBare(clean) ?? (weekday.test(clean) ? readBare(clean.replace(weekday, '')) : null);
}

function readBare(text: string): DateText | null {
  let match = yearFirst.exec(text);
  if (match) return certain(text, match[0], match[1], Number(match[2]), match[3]);
  match = compact.exec(text);
  if (match) return timeAfter.test(text.slice(match[0].length)) ? readCompact(match[1] ?? '') : null;
  match = numeric.exec(text);
  if (match) {
    if (!timeAfter.test(text.slice(match[0].length))) return null;
    return { kind: 'numeric', first: Number(match[1]), second: Number(match[2]), year: fullYear(match[3]) };
  }
  match = dayMonthName.exec(text);
  if (match) return certain(text, match[0], match[3], monthNumber(match[2] ?? ''), match[1]);
  match = monthNameDay.exec(text);
  if (match) return certain(text, match[0], match[3], monthNumber(match[1] ?? ''), match[2]);
  return null;
}

function certain(
  text: string,
  matched: string,
  year: string | undefined,
  month: number | null,
  day: string | undefined,
): DateText | null {
  if (month === null || !timeAfter.test(text.slice(matched.length))) return null;
  return { kind: 'certain', year: fullYear(year), month, day: Number(day) };
}

/** 20240131, or 31012024 where the first reading is no date of our times. */
function readCompact(digits: string): DateText | null {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  if (year >= 1900 && year <= 2100 && month >= 1 && month <= 12) {
    return { kind: 'certain', year, month, day: Number(digits.slice(6, 8)) };
  }
  const last = Number(digits.slice(4, 8));
  if (last < 1900 || last > 2100) return null;
  return {
    kind: 'numeric',
    first: Number(digits.slice(0, 2)),
    second: month === 0 ? 0 : Number(digits.slice(2, 4)),
    year: last,
  };
}

/** Two digits mean 1970 to 2069. */
export function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The calendar day, or null where there is none such in that order. */
export function dayOf(date: DateText, order: DateOrder): Day | null {
  if (date.kind === 'certain') return dayFrom(date.year, date.month, date.day);
  return order === 'mdy'
    ? dayFrom(date.year, date.first, date.second)
    : dayFrom(date.year, date.second, date.first);
}

/** `YYYY-MM-DD`, or null where the month has no such day. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
