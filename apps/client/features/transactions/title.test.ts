import { expect, it } from 'vitest';
import { filedUnderOf, titleOf } from './title';
import { en } from './words/en';

it.each([
  ['person', 'Corner shop', -100, 'Corner shop'],
  ['person', '', -100, 'No payee'],
  ['correction', '', -1230, 'Balance corrected'],
  ['correction', '', 0, 'Balance confirmed'],
] as const)('a row of a %s, with payee "%s" and %i, is called %s', (origin, payee, amountMinor, title) => {
  expect(titleOf({ origin, payee, amountMinor }, en)).toBe(title);
});

it.each([
  ['person', ['food'], 'Groceries'],
  ['person', [null], 'Choose a category'],
  ['person', ['food', null], 'Split in 2'],
  ['correction', [null], 'Correction'],
] as const)('a row of a %s in %j is filed under %s', (origin, categoryIds, filedUnder) => {
  const splits = categoryIds.map((categoryId) => ({ categoryId, amountMinor: -100 }));
  expect(filedUnderOf({ origin, splits }, new Map([['food', { name: 'Groceries' }]]), en)).toBe(filedUnder);
});
