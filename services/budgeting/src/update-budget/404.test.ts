import { randomUUID } from 'node:crypto';
import type { Budget, ProblemDocument } from '@florin/contracts';
import { expectStatus, makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let bob: Person;
let budget: Budget;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  bob = await system.person();
  budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
});
afterAll(() => system.stop());

async function update(person: Person, id: string, headers: Record<string, string> = {}) {
  return person.send<ProblemDocument>('PATCH', `/v1/budgets/${id}`, {
    body: { plannedMinor: 1 },
    headers: { 'if-match': `"${budget.change}"`, ...headers },
  });
}

test("another household's budget is not there, and stays as it is", async () => {
  const foreign = await update(bob, budget.id);
  const unknown = await update(bob, randomUUID());
  expect([foreign.status, foreign.body.code]).toEqual([404, 'request/not-found']);
  expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  expect((await ada.changes<Budget>('budgets')).rows).toEqual([budget]);
});

test('naming the household it belongs to does not help', async () => {
  const reply = await update(bob, budget.id, { 'florin-household': ada.householdId });
  expect(reply.status).toBe(404);
  expect((await ada.changes<Budget>('budgets')).rows).toEqual([budget]);
});

test('a deleted budget is not there', async () => {
  const headers = { 'if-match': `"${budget.change}"` };
  expectStatus(await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers }), 204);
  expect((await update(ada, budget.id)).status).toBe(404);
});
