import type { Category, CategoryGroup, ProblemDocument } from '@florin/contracts';
import { categoryColors } from '@florin/domain/category';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let groups: CategoryGroup[];
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  await ada.category('Groceries');
  groups = (await ada.changes<CategoryGroup>('category-groups')).rows;
});
afterAll(() => system.stop());

function create(given: Record<string, unknown> = {}, person = ada) {
  const body = { id: crypto.randomUUID(), groupId: groups[0]!.id, name: 'Hobbies', ...given };
  return person.send<Category & ProblemDocument>('POST', '/v1/categories', { body });
}

function patch(row: Category, body: unknown, person = ada) {
  const headers = { 'if-match': `"${row.change}"` };
  return person.send<Category & ProblemDocument>('PATCH', `/v1/categories/${row.id}`, { body, headers });
}

test('a new category comes last in its group', async () => {
  const first = (await create()).body;
  const second = (await create({ name: 'Games' })).body;
  expect([first.isArchived, second.position]).toEqual([false, first.position + 1]);
  expect((await ada.send('GET', `/v1/categories/${second.id}`)).body).toEqual(second);
});

test('a new category has the look it is given, or that of its name in a colour that few others have', async () => {
  const chosen = (await create({ icon: 'wine', color: 'red' })).body;
  expect([chosen.icon, chosen.color]).toEqual(['wine', 'red']);
  const { rows } = await ada.changes<Category>('categories');
  const guessed = (await create({ name: 'Hundefutter' })).body;
  const countOf = (color: string) => rows.filter((row) => row.color === color).length;
  expect(guessed.icon).toBe('paw');
  expect(categoryColors.every((color) => countOf(color) >= countOf(guessed.color))).toBe(true);
  for (const look of [{ icon: 'skull' }, { color: '#ff0000' }]) {
    expect([(await create(look)).status, (await patch(chosen, look)).status]).toEqual([400, 400]);
  }
});

test('a category is renamed, moved, archived and given another look', async () => {
  const before = (await create()).body;
  const groupId = groups[1]!.id;
  const look = { icon: 'game', color: 'violet' } as const;
  const { status, body } = await patch(before, {
    name: 'Leisure',
    groupId,
    ...look,
    position: 3,
    isArchived: true,
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    name: 'Leisure',
    groupId,
    ...look,
    position: 3,
    isArchived: true,
    change: body.change,
  });
  expect((await patch(before, { name: 'Late' })).status).toBe(412);
});

test('a group that is not the household’s is refused by field, in both operations', async () => {
  const eve = await system.person();
  await eve.category('Groceries');
  const foreign = (await eve.changes<CategoryGroup>('category-groups')).rows[0]!.id;
  const before = (await create()).body;
  for (const groupId of [foreign, crypto.randomUUID()]) {
    for (const reply of [await create({ groupId }), await patch(before, { groupId })]) {
      expect([reply.status, reply.body.code]).toEqual([400, 'transaction/unknown-category-group']);
      expect(reply.body.errors?.[0]?.field).toBe('groupId');
    }
  }
  expect((await patch(before, { name: 'Mine' }, eve)).status).toBe(404);
  expect((await create({ id: before.id })).status).toBe(409);
});
