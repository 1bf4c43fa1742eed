import { expect, it } from 'vitest';
import { guessFrom } from './guess';

it.each([
  ['en-US', 'USD'],
  ['en', 'USD'],
  ['de-DE', 'EUR'],
  ['de-CH', 'CHF'],
  ['en-IE', 'EUR'],
  ['ja', 'JPY'],
])('guesses for %s the currency %s', (locale, currency) => {
  expect(guessFrom(locale, 'Europe/Berlin')).toEqual({ locale, currency, timeZone: 'Europe/Berlin' });
});
