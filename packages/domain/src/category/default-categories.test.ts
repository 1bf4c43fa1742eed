import { describe, expect, it } from 'vitest';
import { defaultCategoryGroups } from './index';

const categories = defaultCategoryGroups.flatMap((group) => group.categories);

describe('the default categories', () => {
  it('have keys and icons that are slugs, and names a person reads', () => {
    for (const { key, name, icon } of categories) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(icon).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it.each(['key', 'name', 'icon'] as const)('have each %s once', (field) => {
    const values = categories.map((category) => category[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('have one group of income, the last', () => {
    expect(defaultCategoryGroups.map(({ kind }) => kind).indexOf('income')).toBe(
      defaultCategoryGroups.length - 1,
    );
  });
});
