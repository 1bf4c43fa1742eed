import type { Category, CategoryGroup } from '@florin/contracts';
import { defaultCategoryGroups } from '@florin/domain/category/defaults';
import { expectStatus, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

async function startHousehold(locale: string): Promise<Person> {
  const person = await system.person({ hasHousehold: false });
  const body = { id: crypto.randomUUID(), name: 'Home', currency: 'EUR', timeZone: 'Europe/Berlin', locale };
  expectStatus(await person.send('POST', '/v1/households', { body }), 201);
  return person;
}

test.each([
  ['en-IE', 'Groceries'],
  ['de-AT', 'Lebensmittel'],
  ['nl-BE', 'Groceries'],
])(
  'a new household of %s has every default category once, as its language calls it, in its group and place, with its look',
  async (locale, groceries) => {
    const person = await startHousehold(locale);
    await person.category(groceries);
    const groups = (await person.changes<CategoryGroup>('category-groups')).rows;
    const categories = (await person.changes<Category>('categories')).rows;
    const shown = groups
      .sort((a, b) => a.position - b.position)
      .map(({ id, name, kind }) => ({
        name,
        kind,
        categories: categories
          .filter((row) => row.groupId === id)
          .sort((a, b) => a.position - b.position)
          .map((row) => ({ name: row.name, icon: row.icon, color: row.color })),
      }));
    const expected = defaultCategoryGroups(locale).map(({ name, kind, categories: own }) => ({
      name,
      kind,
      categories: own.map((category) => ({
        name: category.name,
        icon: category.icon,
        color: category.color,
      })),
    }));
    expect(shown).toEqual(expected);
  },
);
