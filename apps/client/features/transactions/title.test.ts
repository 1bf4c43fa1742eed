import { expect, it } from 'vitest';
import { titleOf } from './title';
import { en } from './words/en';

it.each([
  ['person', 'Corner shop', -100, 'Corner shop'],
  ['person', '', -100, 'No payee'],
  ['correction', '', -1230, 'Balance corrected'],
  ['correction', '', 0, 'Balance confirmed'],
] as const)('a row of a %s, with payee "%s" and %i, is called %s', (origin, payee, amountMinor, title) => {
  expect(titleOf({ origin, payee, amountMinor }, en)).toBe(title);
});
