import { foldText } from '../text/index';

/** Days relative to today, by language; English is understood everywhere. */
const relativeDays: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { today: 0, yesterday: -1, tomorrow: 1 },
  de: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1 },
  fr: { aujourdhui: 0, hier: -1, demain: 1 },
  es: { hoy: 0, ayer: -1 },
  it: { oggi: 0, ieri: -1, domani: 1 },
  nl: { vandaag: 0, gisteren: -1, morgen: 1 },
  pt: { hoje: 0, ontem: -1 },
};

/** Little words before a day, by language: "am Montag", "last monday"; true of those that leave out today. */
const leads: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  en: { on: false, this: false, last: true },
  de: { am: false, diesen: false, letzten: true, vorigen: true, vergangenen: true },
};

/** Whether a word before a day leaves out today; undefined of a word that does not belong to a day. */
export function leadOf(word: string, locales: readonly string[]): boolean | undefined {
  const key = foldText(word);
  for (const locale of [...locales, 'en']) {
    const own = leads[locale.split('-')[0] ?? ''] ?? {};
    if (Object.hasOwn(own, key)) return own[key];
  }
  return undefined;
}

/** How many days from today a word means in the first of the languages (or English) that has it, or undefined. */
export function relativeDayOf(word: string, locales: readonly string[]): number | undefined {
  const key = foldText(word).replace(/['\u2019]/g, '');
  for (const locale of [...locales, 'en']) {
    const own = relativeDays[locale.split('-')[0] ?? ''] ?? {};
    if (Object.hasOwn(own, key)) return own[key];
  }
  return undefined;
}

const names = new Map<string, { weekdays: string[]; months: string[] }>();

/** The number of a weekday (1 Monday to 7) by its name in English or one of the locales, or by its beginning, or undefined. */
export function weekdayNamed(word: string, locales: readonly string[]): number | undefined {
  return numberNamed(
    word,
    ['en', ...locales].map((locale) => namesIn(locale).weekdays),
  );
}

/** The number of a month (1 to 12) by its name in English or one of the locales, or by its beginning, or undefined. */
export function monthNamed(word: string, locales: readonly string[]): number | undefined {
  return numberNamed(
    word,
    ['en', ...locales].map((locale) => namesIn(locale).months),
  );
}

/** A beginning of three letters or more (two where the locale's own abbreviation is so short) names the first it fits. */
function numberNamed(word: string, lists: string[][]): number | undefined {
  const typed = foldText(word).replace(/[.,]$/, '');
  if (!/^[^\d\s]{2,}$/.test(typed)) return undefined;
  for (const list of lists) {
    const place = list.findIndex((name) => (typed.length >= 3 ? name.startsWith(typed) : name === typed));
    if (place >= 0) return (place % (list.length / 2)) + 1;
  }
  return undefined;
}

/** Long names, then short ones. */
function namesIn(locale: string): { weekdays: string[]; months: string[] } {
  let known = names.get(locale);
  if (!known) {
    // 2024-01-01 was a Monday and the first day of January.
    const list = (count: number, at: (number: number) => number, style: 'weekday' | 'month') =>
      (['long', 'short'] as const).flatMap((length) => {
        const format = new Intl.DateTimeFormat(locale, { [style]: length, timeZone: 'UTC' });
        return Array.from({ length: count }, (_, number) =>
          foldText(format.format(at(number))).replace(/\.$/, ''),
        );
      });
    known = {
      weekdays: list(7, (number) => Date.UTC(2024, 0, 1 + number), 'weekday'),
      months: list(12, (number) => Date.UTC(2024, number, 1), 'month'),
    };
    names.set(locale, known);
  }
  return known;
}

/** Whether the locale writes the month before the day, as in 12/31. */
export function isMonthFirst(locale: string): boolean {
  const sample = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month: '2-digit' });
  const written = sample.format(Date.UTC(2024, 0, 31));
  return (
    written.indexOf('01') >= 0 && written.indexOf('01') < written.indexOf('31') && !/^\d{4}/.test(written)
  );
}
