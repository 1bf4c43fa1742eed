import { addDays, yearOf } from '@florin/domain/calendar';
import { useKitWords } from '@/ui/words';
import { useRegional } from './regional';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    formatters.set(key, known);
  }
  return known;
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Days in words, in the household's language. */
export function useDays() {
  'use memo';
  const { locale, today } = useRegional();
  const words = useKitWords();

  /** "22 Nov", with the year where it is another one. */
  function short(day: string): string {
    return yearOf(day) === yearOf(today)
      ? formatter(locale, 'short', { day: 'numeric', month: 'short' }).format(at(day))
      : formatter(locale, 'short-year', { day: 'numeric', month: 'short', year: '2-digit' }).format(at(day));
  }
  /** "Today", "Yesterday", else as `short`. */
  function near(day: string): string {
    if (day === today) return words.today;
    if (day === addDays(today, -1)) return words.yesterday;
    return short(day);
  }
  /** "Sunday, 22 November 2026" */
  function long(day: string): string {
    return formatter(locale, 'long', { dateStyle: 'full' }).format(at(day));
  }
  /** "November 2026", of 'YYYY-MM' */
  function month(month: string): string {
    return formatter(locale, 'month', { month: 'long', year: 'numeric' }).format(at(`${month}-01`));
  }
  /** "November", of 'YYYY-MM' */
  function monthLong(month: string): string {
    return formatter(locale, 'month-long', { month: 'long' }).format(at(`${month}-01`));
  }
  /** "Nov", of 'YYYY-MM' */
  function monthShort(month: string): string {
    return formatter(locale, 'month-short', { month: 'short' }).format(at(`${month}-01`));
  }
  /** "22 Nov – 3 Dec" */
  function span(from: string, to: string): string {
    return `${short(from)} – ${short(to)}`;
  }
  /** "22 Nov, 14:05" of an instant, on this device's clock. */
  function moment(instant: string): string {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(instant),
    );
  }
  return { short, span, near, long, month, monthLong, monthShort, moment };
}
