import { isCurrency } from '@florin/domain/money';
import { expect, it } from 'vitest';
import { currencyOfZone } from './currency-of-zone';
import { guessFrom } from './guess';

it.each([
  ['en-US', 'Europe/Zurich', 'CHF'],
  ['en-GB', 'Europe/Berlin', 'EUR'],
  ['de-DE', 'America/New_York', 'USD'],
  ['en', 'Asia/Calcutta', 'INR'],
  ['uk', 'Europe/Kiev', 'UAH'],
  ['es', 'America/Argentina/Ushuaia', 'ARS'],
  ['de-CH', 'UTC', 'CHF'],
  ['ja', 'Etc/GMT-9', 'JPY'],
  ['en-IE', 'UTC', 'EUR'],
])('guesses for %s in %s the currency %s', (locale, timeZone, currency) => {
  expect(guessFrom(locale, timeZone)).toEqual({ locale, currency, timeZone });
});

it('knows a currency for every zone that is a place', () => {
  const places = Intl.supportedValuesOf('timeZone').filter((zone) => /^(?!Antarctica|Etc)\w+\//.test(zone));
  expect(places.length).toBeGreaterThan(350);
  const without = places.filter((zone) => !isCurrency(currencyOfZone(zone) ?? ''));
  expect(without).toEqual([]);
});
