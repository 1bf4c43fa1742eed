import { addDays, clampedDay, type Day, isDay, monthOf, twoDigits, yearOf } from '../calendar/index';
import { isMonthFirst, relativeDayOf } from './day-words';
import { type DayStyle, dayNear, readDay, readWeekday, wordsFrom } from './read-day';

/**
 * Reads a day as people type it into a field, or null: "3" (of this month), "3.11", "3/11", "3-11-26", "3 11 2026" in
 * the locale's order, "2026-11-03", "3 nov", "yesterday", "mon" (the last one, today included), "am Montag". Where the locale's order
 * makes no day and the other one does, that is meant; without a year it is the day nearest to today.
 */
export function parseDay(text: string, today: Day, style: DayStyle): Day | null {
  const typed = withPlainDigits(text);
  if (typed === '') return null;
  const relative = relativeDayOf(typed, wordsFrom(style));
  if (relative !== undefined) return addDays(today, relative);
  if (/^\d{1,2}\.?$/.test(typed)) return ofThisMonth(Number.parseInt(typed, 10), today);
  const numbers = /^(\d+)[./\- ]+(\d+)(?:[./\- ]+(\d+))?[./-]?$/.exec(typed);
  if (numbers) return fromNumbers(numbers.slice(1), today, style.locale);
  const words = typed.split(/[ ,]+/).filter(Boolean);
  const read = readDay(words, today, style) ?? readWeekday(words, today, style);
  return read && read.count === words.length ? read.on : null;
}

/** One kind of digit and space, no direction marks, and no words of a date's grammar such as "de" or "年". */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u060d\u06d4]/g, '/')
    .replace(/(\d)\s*([./-])\s*(?=\d)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

function ofThisMonth(date: number, today: Day): Day | null {
  const day = `${monthOf(today)}-${twoDigits(date)}`;
  if (isDay(day)) return day;
  // "31" in a month of thirty days means its last day.
  return date >= 29 && date <= 31 ? clampedDay(monthOf(today), date) : null;
}

function fromNumbers(parts: (string | undefined)[], today: Day, locale: string): Day | null {
  const [first = '', second = '', third] = parts;
  if (first.length === 4)
    return third === undefined ? null : dayNear(today, Number(second), Number(third), first);
  if (first.length > 2 || second.length > 2) return null;
  const year = third === undefined ? undefined : yearWritten(third, today);
  if (year === null) return null;
  const pair = [Number(first), Number(second)] as const;
  const [month, date] = isMonthFirst(locale) ? pair : ([pair[1], pair[0]] as const);
  return dayNear(today, month, date, year) ?? dayNear(today, date, month, year);
}

/** Four digits, or two that mean the nearest such year. */
function yearWritten(text: string, today: Day): string | null {
  if (/^\d{4}$/.test(text)) return text;
  if (!/^\d{2}$/.test(text)) return null;
  const century = Math.round((yearOf(today) - Number(text)) / 100) * 100;
  return String(century + Number(text));
}
