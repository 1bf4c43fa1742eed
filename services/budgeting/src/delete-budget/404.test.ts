import type { Budget } from '@florin/contracts';
import { makeBudget, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test("another household's budget is not there to delete", async () => {
  const [ada, bob] = [await system.person(), await system.person()];
  const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
  const headers = { 'if-match': `"${budget.change}"` };
  expect((await bob.send('DELETE', `/v1/budgets/${budget.id}`, { headers })).status).toBe(404);
  const { rows, removed } = await ada.changes<Budget>('budgets');
  expect([rows, removed]).toEqual([[budget], []]);
});
