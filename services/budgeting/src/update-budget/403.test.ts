import type { Budget, ProblemDocument } from '@florin/contracts';
import { makeBudget, memberOf, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a viewer neither changes nor deletes a budget, and sees it as it is', async () => {
  const ada = await system.person();
  const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
  const viewer = await memberOf(ada, 'viewer', system);
  const headers = { 'if-match': `"${budget.change}"` };
  const path = `/v1/budgets/${budget.id}`;
  const update = await viewer.send<ProblemDocument>('PATCH', path, { body: { plannedMinor: 1 }, headers });
  const removal = await viewer.send<ProblemDocument>('DELETE', path, { headers });
  expect([update.status, update.body.code]).toEqual([403, 'request/forbidden']);
  expect([removal.status, removal.body.code]).toEqual([403, 'request/forbidden']);
  expect((await viewer.changes<Budget>('budgets')).rows).toEqual([budget]);
});
