import type { Category, CategoryGroup } from '@florin/contracts';
import { defaultCategoryGroups } from '@florin/domain/category';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a new household has every default category once, in its group and place', async () => {
  const ada = await system.person();
  await ada.category('Groceries');
  const groups = (await ada.changes<CategoryGroup>('category-groups')).rows;
  const categories = (await ada.changes<Category>('categories')).rows;
  const shown = groups
    .sort((a, b) => a.position - b.position)
    .map(({ id, name, kind }) => ({
      name,
      kind,
      categories: categories
        .filter((row) => row.groupId === id)
        .sort((a, b) => a.position - b.position)
        .map((row) => row.name),
    }));
  const expected = defaultCategoryGroups.map(({ name, kind, categories: own }) => ({
    name,
    kind,
    categories: own.map((category) => category.name),
  }));
  expect(shown).toEqual(expected);
});
