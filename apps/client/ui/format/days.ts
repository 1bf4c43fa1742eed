import { addDays, type Weekday, yearOf } from '@florin/domain/calendar';
import { useLanguage } from '@/platform/language';
import { useKitWords } from '@/ui/words';
import { writeDay, writeInstant } from './day-formatter';
import { namesIn } from './names-in';
import { useRegional } from './regional';

/**
 * Days in words: as the household writes them, and names of months alone in the language of the sentence they stand in.
 * What is no day is nothing.
 */
export function useDays() {
  'use memo';
  const { locale, today } = useRegional();
  const words = useKitWords();
  const language = useLanguage();

  /** "22 Nov", with the year where it is another one. */
  function short(day: string): string {
    return yearOf(day) === yearOf(today)
      ? writeDay(locale, 'short', { day: 'numeric', month: 'short' }, day)
      : writeDay(locale, 'short-year', { day: 'numeric', month: 'short', year: '2-digit' }, day);
  }
  /** "Today", "Yesterday", else as `short`. */
  function near(day: string): string {
    if (day === today) return words.today;
    if (day === addDays(today, -1)) return words.yesterday;
    return short(day);
  }
  /** "Sunday, 22 November 2026" */
  function long(day: string): string {
    return writeDay(locale, 'long', { dateStyle: 'full' }, day);
  }
  /** "Sun 22 Nov", with the year where it is another one. */
  function medium(day: string): string {
    const year = yearOf(day) === yearOf(today) ? {} : ({ year: 'numeric' } as const);
    const options = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
    return writeDay(locale, year.year ? 'medium-year' : 'medium', options, day);
  }
  /** "Sun" */
  function weekday(day: string): string {
    return writeDay(locale, 'weekday', { weekday: 'short' }, day);
  }
  /** "22", in the locale's digits. */
  function date(day: string): string {
    return writeDay(locale, 'date', { day: 'numeric' }, day);
  }
  /** "22/11/2026", in the locale's order: the text of a field. */
  function numeric(day: string): string {
    const options = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    return writeDay(locale, 'numeric', options, day);
  }
  /** "November 2026", of 'YYYY-MM' */
  function month(month: string): string {
    return writeDay(namesIn(locale, language), 'month', { month: 'long', year: 'numeric' }, `${month}-01`);
  }
  /** "November", of 'YYYY-MM' */
  function monthLong(month: string): string {
    return writeDay(namesIn(locale, language), 'month-long', { month: 'long' }, `${month}-01`);
  }
  /** "Nov", of 'YYYY-MM' */
  function monthShort(month: string): string {
    return writeDay(locale, 'month-short', { month: 'short' }, `${month}-01`);
  }
  /** "Nov", with the year where it is another one, of 'YYYY-MM' */
  function monthNear(month: string): string {
    if (yearOf(`${month}-01`) === yearOf(today)) return monthShort(month);
    const options = { month: 'short', year: 'numeric' } as const;
    return writeDay(locale, 'month-near', options, `${month}-01`);
  }
  /** "22 Nov – 3 Dec" */
  function span(from: string, to: string): string {
    return [short(from), short(to)].filter(Boolean).join(' – ');
  }
  /** "22 Nov, 14:05" of an instant, on this device's clock. */
  function moment(instant: string): string {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const options = { timeZone, dateStyle: 'medium', timeStyle: 'short' } as const;
    return writeInstant(locale, `moment ${timeZone}`, options, instant);
  }
  return {
    short,
    span,
    near,
    long,
    medium,
    weekday,
    date,
    numeric,
    month,
    monthLong,
    monthShort,
    monthNear,
    moment,
  };
}

/** Where the week begins on a Sunday, for browsers that do not know. */
const sundayRegions =
  'AG AR AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  );

/** The weekday on which the locale's weeks begin: 1 Monday to 7 Sunday. */
export function weekStartOf(locale: string): Weekday {
  const known = typeof Intl.Locale === 'function' ? new Intl.Locale(locale) : undefined;
  const week = known as WeekLocale | undefined;
  const firstDay = (week?.getWeekInfo?.() ?? week?.weekInfo)?.firstDay;
  if (firstDay !== undefined) return firstDay;
  const region = known?.maximize().region ?? /-([A-Z]{2})\b/.exec(locale)?.[1] ?? '';
  return sundayRegions.includes(region) ? 7 : 1;
}

/** Part of ECMA-402 since 2025, a method in some engines and a property in others. */
interface WeekLocale {
  getWeekInfo?(): { firstDay: Weekday };
  weekInfo?: { firstDay: Weekday };
}
