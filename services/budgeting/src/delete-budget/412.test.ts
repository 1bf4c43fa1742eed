import type { Budget } from '@florin/contracts';
import { expectStatus, makeBudget, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a budget that changed since it was seen is not deleted', async () => {
  const ada = await system.person();
  const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
  const headers = { 'if-match': `"${budget.change}"` };
  const path = `/v1/budgets/${budget.id}`;
  expectStatus(await ada.send('PATCH', path, { body: { plannedMinor: 1 }, headers }), 200);
  expect((await ada.send('DELETE', path, { headers })).status).toBe(412);
  expect((await ada.changes<Budget>('budgets')).rows).toHaveLength(1);
});
