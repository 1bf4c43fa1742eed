import type { Account, Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
});
afterAll(() => system.stop());

function remove(row: Transaction, headers: Record<string, string> = {}) {
  return ada.send('DELETE', `/v1/transactions/${row.id}`, {
    headers: { 'if-match': `"${row.change}"`, ...headers },
  });
}

test('a deleted transaction leaves its balance, its list and its reports, and a mark for other devices', async () => {
  const kept = await ada.transaction({ accountId: account.id, amountMinor: -300 });
  const gone = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
  const seen = await ada.changes<Transaction>('transactions');
  const reply = await remove(gone);
  expect([reply.status, reply.body]).toEqual([204, '']);

  expect(await ada.balance(account.id)).toBe(-300);
  const news = await ada.changes<Transaction>('transactions', seen.cursor);
  expect([news.rows, news.removed.map(({ id }) => id)]).toEqual([[], [gone.id]]);
  const list = await ada.send<{ rows: Transaction[] }>('GET', '/v1/transactions');
  expect(list.body.rows.map((row) => row.id)).toEqual([kept.id]);
  await system.eventually(async () => {
    const path = '/v1/reports/spending-by-category?from=2026-11-01&to=2026-11-30';
    expect((await ada.send<{ totalMinor: number }>('GET', path)).body.totalMinor).toBe(300);
  });
});

test('a retry with the same key answers the same, and takes the amount back once', async () => {
  const before = await ada.balance(account.id);
  const row = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const replies = [await remove(row, headers), await remove(row, headers)];
  expect(replies.map((reply) => reply.status)).toEqual([204, 204]);
  expect((await remove(row)).status).toBe(404);
  expect(await ada.balance(account.id)).toBe(before);
});

test('a version that was not seen is not deleted', async () => {
  const row = await ada.transaction({ accountId: account.id });
  expect((await ada.send('DELETE', `/v1/transactions/${row.id}`)).status).toBe(428);
  const stale = { ...row, change: row.change - 1 };
  expect((await remove(stale)).status).toBe(412);
  const eve = await system.person();
  const headers = { 'if-match': `"${row.change}"` };
  expect((await eve.send('DELETE', `/v1/transactions/${row.id}`, { headers })).status).toBe(404);
  expect((await ada.send('GET', `/v1/transactions/${row.id}`)).status).toBe(200);
});
