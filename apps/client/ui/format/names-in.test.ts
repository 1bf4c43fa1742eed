import { expect, it } from 'vitest';
import { currencyChoices, localeChoices } from './choices';
import { namesIn } from './names-in';

it.each([
  ['de-AT', 'de', 'de-AT'],
  ['en-US', 'de', 'de'],
  ['de-DE', 'en', 'en'],
])('a household of %s in %s is told names in %s', (locale, language, named) => {
  expect(namesIn(locale, language)).toBe(named);
});

it('currencies and regions are named in the language of the app', () => {
  const labelOf = (choices: { value: string; label: string }[], value: string) =>
    choices.find((one) => one.value === value)?.label;
  expect(labelOf(currencyChoices(namesIn('en-US', 'de')), 'USD')).toBe('USD · US-Dollar');
  expect(labelOf(localeChoices('en-US', namesIn('en-US', 'de')), 'fr-FR')).toMatch(/Französisch/);
});
