import type { Budget, ProblemDocument } from '@florin/contracts';
import { makeBudget, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('of two changes made on one version the first is kept', async () => {
  const ada = await system.person();
  const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
  const update = (plannedMinor: number, change: number) =>
    ada.send<ProblemDocument>('PATCH', `/v1/budgets/${budget.id}`, {
      body: { plannedMinor },
      headers: { 'if-match': `"${change}"` },
    });
  const replies = await Promise.all([update(20_000, budget.change), update(30_000, budget.change)]);
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
  expect(replies.find((reply) => reply.status === 412)?.body.code).toBe('request/stale');

  const kept = replies[0]!.status === 200 ? 20_000 : 30_000;
  const [row] = (await ada.changes<Budget>('budgets')).rows;
  expect(row?.plannedMinor).toBe(kept);
  expect((await update(40_000, row!.change)).status).toBe(200);
});
