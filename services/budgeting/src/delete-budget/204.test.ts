import type { Budget, BudgetFigures, Transaction } from '@florin/contracts';
import { expectStatus, makeBudget, periodOf, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a deleted budget leaves its id for other devices, and its transactions', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await ada.transaction({ accountId: account.id, splits: [{ categoryId, amountMinor: -1000 }] });
  const budget = await makeBudget(ada, { categoryId });
  await system.eventually(async () => expect((await periodOf(ada)).spentMinor).toBe(1000));

  const { cursor } = await ada.changes<Budget>('budgets');
  const key = { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${budget.change}"` };
  const reply = await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers: key });
  expect([reply.status, reply.body]).toEqual([204, '']);
  expectStatus(await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers: key }), 204);

  const { rows, removed } = await ada.changes<Budget>('budgets', cursor);
  expect([rows, removed.map(({ id }) => id)]).toEqual([[], [budget.id]]);
  const figures = await ada.changes<BudgetFigures>('budget-figures');
  expect([figures.rows, figures.removed.map(({ id }) => id)]).toEqual([[], [budget.id]]);
  expect((await ada.changes<Transaction>('transactions')).rows).toHaveLength(1);
});
