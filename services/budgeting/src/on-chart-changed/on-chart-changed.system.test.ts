import type { Budget, CategoryGroup } from '@florin/contracts';
import { expectStatus, makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

const budgets = async () => (await ada.changes<Budget>('budgets')).rows.map(({ categoryId }) => categoryId);

test('the budget of a category that becomes one of income goes, and those of the others stay', async () => {
  const groceries = await ada.category('Groceries');
  const car = await ada.category('Car');
  await makeBudget(ada, { categoryId: groceries.id });
  await makeBudget(ada, { categoryId: car.id });
  const { rows } = await ada.changes<CategoryGroup>('category-groups');
  const income = rows.find(({ kind }) => kind === 'income')!;
  const move = async ({ id, change }: { id: string; change: number }, groupId: string) => {
    const headers = { 'if-match': `"${change}"` };
    expectStatus(await ada.send('PATCH', `/v1/categories/${id}`, { body: { groupId }, headers }), 200);
  };
  const other = rows.find(({ id, kind }) => kind === 'expense' && id !== car.groupId)!;
  await move(car, other.id);
  await move(groceries, income.id);
  await system.eventually(async () => expect(await budgets()).toEqual([car.id]));
});
