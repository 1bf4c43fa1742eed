import { randomUUID } from 'node:crypto';
import type { ProblemDocument } from '@florin/contracts';
import { expectStatus, makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

async function refused(body: object): Promise<[number, string, string | undefined]> {
  const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body });
  return [reply.status, reply.body.code, reply.body.errors?.[0]?.field];
}

test('a category has one budget, and is free again when that is deleted', async () => {
  const { id: categoryId } = await ada.category('Groceries');
  const budget = await makeBudget(ada, { categoryId });
  const body = { id: randomUUID(), categoryId, plannedMinor: 5_000 };
  expect(await refused(body)).toEqual([409, 'budgeting/category-has-budget', 'categoryId']);
  const headers = { 'if-match': `"${budget.change}"` };
  expectStatus(await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers }), 204);
  expectStatus(await ada.send('POST', '/v1/budgets', { body }), 201);
});

test('an id is taken by a budget, and stays taken when that is deleted', async () => {
  const [car, rent] = [await ada.category('Car'), await ada.category('Rent or mortgage')];
  const budget = await makeBudget(ada, { categoryId: car.id });
  const body = { id: budget.id, categoryId: rent.id, plannedMinor: 5_000 };
  expect(await refused(body)).toEqual([409, 'budgeting/already-exists', 'id']);
  const headers = { 'if-match': `"${budget.change}"` };
  expectStatus(await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers }), 204);
  expect(await refused(body)).toEqual([409, 'budgeting/already-exists', 'id']);
});

test("another household's budget does not take its id from this one", async () => {
  const bob = await system.person();
  const budget = await makeBudget(bob, { categoryId: (await bob.category('Groceries')).id });
  const { id: categoryId } = await ada.category('Utilities');
  expect((await makeBudget(ada, { id: budget.id, categoryId })).id).toBe(budget.id);
});
