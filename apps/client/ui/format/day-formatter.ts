import { isDay } from '@florin/domain/calendar';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  let known = formatters.get(key);
  if (!known) {
    // One calendar everywhere: the days are Gregorian, also where the locale would count another way.
    known = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
    formatters.set(key, known);
  }
  return known;
}

/**
 * An instant or a day in the locale's words, with `name` for the options; nothing where it is none: a field that holds
 * half a day, or an address that was written by hand, must not take the screen with it.
 */
export function writeInstant(
  locale: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
  instant: string,
): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : formatter(locale, name, options).format(at);
}

export function writeDay(
  locale: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
  day: string,
): string {
  return isDay(day) ? writeInstant(locale, name, options, `${day}T00:00:00Z`) : '';
}
