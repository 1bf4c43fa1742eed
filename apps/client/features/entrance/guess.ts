import { currencyOfZone } from './currency-of-zone';

/** The currency most people use where a locale's region is; asked only where the time zone is no place. */
const currencyOf: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  IS: 'ISK',
  TR: 'TRY',
  UA: 'UAH',
  JP: 'JPY',
  CN: 'CNY',
  KR: 'KRW',
  IN: 'INR',
  AU: 'AUD',
  NZ: 'NZD',
  CA: 'CAD',
  MX: 'MXN',
  BR: 'BRL',
  AR: 'ARS',
  CL: 'CLP',
  ZA: 'ZAR',
  IL: 'ILS',
  SG: 'SGD',
  HK: 'HKD',
  EG: 'EGP',
};

export interface Guess {
  currency: string;
  timeZone: string;
  locale: string;
}

/**
 * What this device suggests for a new household: where it is says more of the currency than the language it speaks.
 * `locale` is BCP 47, as `Intl` resolved it.
 */
export function guessFrom(locale: string, timeZone: string): Guess {
  const currency = currencyOfZone(timeZone) ?? currencyOf[regionOf(locale)] ?? 'EUR';
  return { locale, timeZone, currency };
}

/** The region the locale names, else the likeliest one; Hermes has no `Intl.Locale` and leaves it open. */
function regionOf(locale: string): string {
  const named = /-([A-Z]{2})(-|$)/.exec(locale)?.[1];
  if (named || typeof Intl.Locale !== 'function') return named ?? '';
  return new Intl.Locale(locale).maximize().region ?? '';
}
