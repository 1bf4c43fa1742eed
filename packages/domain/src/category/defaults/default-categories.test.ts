import { describe, expect, it } from 'vitest';
import { defaultCategoryGroups } from './index';

describe.each(['en-IE', 'de-AT'])('the default categories in %s', (locale) => {
  const groups = defaultCategoryGroups(locale);
  const categories = groups.flatMap((group) => group.categories);

  it('have keys that are slugs, and names a person reads', () => {
    for (const { key, name } of categories) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).toMatch(/^\p{Lu}[\p{L}, ]+$/u);
    }
  });

  it.each(['key', 'name', 'icon'] as const)('have each %s once', (field) => {
    const values = categories.map((category) => category[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('have no colour twice in one group', () => {
    for (const group of groups) {
      expect(new Set(group.categories.map(({ color }) => color)).size).toBe(group.categories.length);
    }
  });

  it('have one group of income, the last', () => {
    expect(groups.map(({ kind }) => kind).indexOf('income')).toBe(groups.length - 1);
  });
});

it.each([
  ['de', 'Lebensmittel'],
  ['DE-CH', 'Lebensmittel'],
  ['en-GB', 'Groceries'],
  ['fr-FR', 'Groceries'],
  ['den', 'Groceries'],
])('a household that speaks %s buys %s', (locale, name) => {
  const all = defaultCategoryGroups(locale).flatMap((group) => group.categories);
  expect(all.find(({ key }) => key === 'groceries')?.name).toBe(name);
});

it('is the same chart in every language but for its names', () => {
  function unnamed(locale: string) {
    return JSON.parse(
      JSON.stringify(defaultCategoryGroups(locale), (key, value) => (key === 'name' ? undefined : value)),
    );
  }
  expect(unnamed('de')).toEqual(unnamed('en'));
});
