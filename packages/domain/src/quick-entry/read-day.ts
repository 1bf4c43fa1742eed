import { addDays, type Day, daysBetween, isDay, twoDigits, weekdayOf, yearOf } from '../calendar/index';
import { isMonthFirst, leadOf, monthNamed, relativeDayOf, weekdayNamed } from './day-words';

/** How days are written: in the order of the locale, in its words and those of the other languages. */
export type DayStyle = { locale: string; languages: readonly string[] };

export type DayWords = { on: Day /** Where the words stand. */; at: number; count: number };

/**
 * The day written among the words, or null: "yesterday", "2026-11-02", "12 nov", "nov 12", "12 nov 2025", "12/11" in
 * the locale's order, "12.11.".
 */
export function readDay(words: readonly string[], today: Day, style: DayStyle): DayWords | null {
  for (const [at, word] of words.entries()) {
    const on = exactDay(word, today, style);
    const found = on ? { on, at, count: 1 } : namedDate(words, at, today, style);
    if (found) return withLeads(words, found, style);
  }
  return null;
}

/**
 * The weekday written as the first or the last word, or null; it means the last such day, today included
 * unless it is called the last. Elsewhere
 * it may be part of a payee, as in "Chez Mon Ami".
 */
export function readWeekday(words: readonly string[], today: Day, style: DayStyle): DayWords | null {
  const isLead = (word: string) => leadOf(word, wordsFrom(style)) !== undefined;
  const first = words.findIndex((word) => !isLead(word));
  for (const at of [words.length - 1, first]) {
    const weekday = weekdayNamed(words[at] ?? '', wordsFrom(style));
    if (weekday === undefined) continue;
    const on = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
    const found = withLeads(words, { on, at, count: 1 }, style);
    const leavesOutToday = words.slice(found.at, at).some((word) => leadOf(word, wordsFrom(style)));
    return on === today && leavesOutToday ? { ...found, on: addDays(on, -7) } : found;
  }
  return null;
}

/** With the little words before it, "am letzten" Montag. */
function withLeads(words: readonly string[], found: DayWords, style: DayStyle): DayWords {
  let { at } = found;
  while (at > 0 && leadOf(words[at - 1] ?? '', wordsFrom(style)) !== undefined) at -= 1;
  return { ...found, at, count: found.count + found.at - at };
}

function exactDay(word: string, today: Day, style: DayStyle): Day | null {
  const relative = relativeDayOf(word, wordsFrom(style));
  if (relative !== undefined) return addDays(today, relative);
  if (isDay(word)) return word;
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const [date, month] = isMonthFirst(style.locale) ? [second, first] : [first, second];
    return dayNear(today, month, date, slashed[3]);
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(word);
  return dotted ? dayNear(today, Number(dotted[2]), Number(dotted[1]), dotted[3]) : null;
}

/** "12 nov", "12. nov", "12th nov", "nov 12", each with or without a year after it. */
function namedDate(words: readonly string[], at: number, today: Day, style: DayStyle): DayWords | null {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  const firstDate = dateNumber(first);
  const secondDate = dateNumber(second);
  const month =
    firstDate !== null
      ? monthNamed(second, wordsFrom(style))
      : secondDate !== null
        ? monthNamed(first, wordsFrom(style))
        : undefined;
  const date = firstDate ?? secondDate;
  if (month === undefined || date === null) return null;
  const year = /^\d{4}$/.test(third) ? third : undefined;
  const on = dayNear(today, month, date, year);
  return on ? { on, at, count: year ? 3 : 2 } : null;
}

export function wordsFrom({ locale, languages }: DayStyle): string[] {
  return [locale, ...languages];
}

function dateNumber(word: string): number | null {
  const written = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/.exec(word);
  return written ? Number(written[1]) : null;
}

/** The day with this month and date in the given year, else the one nearest to today; null where there is none. */
export function dayNear(today: Day, month: number, date: number, year: string | undefined): Day | null {
  const years = year ? [Number(year)] : [0, -1, 1, -2, 2, -3, 3, -4, 4].map((away) => yearOf(today) + away);
  const days = years.map((each) => `${each}-${twoDigits(month)}-${twoDigits(date)}`).filter(isDay);
  const away = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((a, b) => away(a) - away(b))[0] ?? null;
}
