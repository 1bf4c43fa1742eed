import type { Category, ProblemDocument } from '@florin/contracts';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a category with a transaction stays, until the transaction goes', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id, change } = await ada.category('Groceries');
  const splits = [
    { categoryId: id, amountMinor: -400 },
    { categoryId: null, amountMinor: -600 },
  ];
  const row = await ada.transaction({ accountId: account.id, amountMinor: -1_000, splits });
  const request = { headers: { 'if-match': `"${change}"` } };
  const refused = await ada.send<ProblemDocument>('DELETE', `/v1/categories/${id}`, request);
  expect([refused.status, refused.body.code]).toEqual([409, 'transaction/category-in-use']);
  expect((await ada.send<Category>('GET', `/v1/categories/${id}`)).body.change).toBe(change);
  await ada.send('DELETE', `/v1/transactions/${row.id}`, { headers: { 'if-match': `"${row.change}"` } });
  expect((await ada.send('DELETE', `/v1/categories/${id}`, request)).status).toBe(204);
});
