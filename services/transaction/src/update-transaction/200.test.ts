import type { Account, AccountBalance, Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
let savings: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
  savings = await ada.account({ name: 'Savings', kind: 'savings' });
});
afterAll(() => system.stop());

async function update(before: Transaction, body: unknown): Promise<Transaction> {
  const headers = { 'if-match': `"${before.change}"` };
  const reply = await ada.send<Transaction>('PATCH', `/v1/transactions/${before.id}`, { body, headers });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('etag')).toBe(`"${reply.body.change}"`);
  return reply.body;
}

async function balances(): Promise<Record<string, number>> {
  const { rows } = await ada.changes<AccountBalance>('account-balances');
  return Object.fromEntries(rows.map((row) => [row.id, row.balanceMinor]));
}

test('what is left out stays as it is', async () => {
  const before = await ada.transaction({ accountId: account.id, note: 'with a receipt' });
  const after = await update(before, { payee: 'Bakery' });
  expect(after).toEqual({ ...before, payee: 'Bakery', change: after.change });
  expect(after.change).toBeGreaterThan(before.change);
});

test('a new amount moves the balance by the difference, and a single split follows', async () => {
  const before = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
  const balance = await balances();
  const after = await update(before, { amountMinor: -1500 });
  expect(after.splits).toEqual([{ categoryId: null, amountMinor: -1500 }]);
  expect((await balances())[account.id]).toBe(balance[account.id]! - 500);
});

test('moved to another account, it leaves one balance and enters the other', async () => {
  const before = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
  const balance = await balances();
  await update(before, { accountId: savings.id });
  const now = await balances();
  expect(now[account.id]).toBe(balance[account.id]! + 1000);
  expect(now[savings.id]).toBe(balance[savings.id]! - 1000);
  const { body } = await ada.send<{ rows: Transaction[] }>('GET', `/v1/transactions?accountId=${savings.id}`);
  expect(body.rows.map((row) => row.id)).toContain(before.id);
});

test('another day and category are found where they now are, and not where they were', async () => {
  const groceries = await ada.category('Groceries');
  const before = await ada.transaction({ accountId: account.id, on: '2026-10-05' });
  await update(before, { on: '2026-09-05', splits: [{ categoryId: groceries.id, amountMinor: -1000 }] });
  const found = async (query: string) => {
    const { body } = await ada.send<{ rows: Transaction[] }>('GET', `/v1/transactions?${query}`);
    return body.rows.some((row) => row.id === before.id);
  };
  expect(await found('from=2026-09-05&to=2026-09-05')).toBe(true);
  expect(await found('from=2026-10-05&to=2026-10-05')).toBe(false);
  expect(await found(`categoryId=${groceries.id}`)).toBe(true);
});

test('the other devices learn of it, once, in its newest form', async () => {
  const before = await ada.transaction({ accountId: account.id });
  const { cursor } = await ada.changes('transactions');
  await update(await update(before, { note: 'one' }), { note: 'two' });
  const { rows } = await ada.changes<Transaction>('transactions', cursor);
  expect(rows.map((row) => [row.id, row.note])).toEqual([[before.id, 'two']]);
});
