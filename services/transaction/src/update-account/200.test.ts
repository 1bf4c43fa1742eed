import type { Account, ProblemDocument } from '@florin/contracts';
import { enteredLimitMinor } from '@florin/domain/money';
import { csvOf, importStatementFile, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
beforeEach(async () => {
  account = await ada.account({ openingBalanceMinor: 1000 });
});
afterAll(() => system.stop());

function patch(body: unknown, version = `"${account.change}"`, person = ada) {
  const headers = { 'if-match': version };
  return person.send<Account & ProblemDocument>('PATCH', `/v1/accounts/${account.id}`, { body, headers });
}

test('a new account has its opening balance', async () => {
  expect(account).toMatchObject({ openingBalanceMinor: 1000, isClosed: false, currency: 'EUR' });
  expect(await ada.balance(account.id)).toBe(1000);
});

test('a corrected opening balance moves the balance by as much', async () => {
  await ada.transaction({ accountId: account.id, amountMinor: -300 });
  const { status, body } = await patch({ openingBalanceMinor: 5000, name: 'Purse', kind: 'cash' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ openingBalanceMinor: 5000, name: 'Purse', kind: 'cash' });
  expect(await ada.balance(account.id)).toBe(4700);
});

test('what moves by itself is no new version: an account is renamed after a transaction and an import', async () => {
  await ada.transaction({ accountId: account.id, amountMinor: -300 });
  await importStatementFile(ada, account.id, csvOf([['2026-11-02', 'Corner shop', '-12.50', 'bread']]));
  const { status, body } = await patch({ name: 'Purse' });
  expect([status, body.name]).toEqual([200, 'Purse']);
  expect(await ada.balance(account.id)).toBe(1000 - 300 - 1250);
});

test('an account opens again after it was closed', async () => {
  const closed = await patch({ isClosed: true });
  expect(closed.body.isClosed).toBe(true);
  expect((await patch({ isClosed: false }, `"${closed.body.change}"`)).body.isClosed).toBe(false);
});

test.each<[string, Record<string, unknown>, string]>([
  ['an empty name', { name: '' }, 'name'],
  ['a kind that is none', { kind: 'piggy' }, 'kind'],
  [
    'a balance past what can be entered',
    { openingBalanceMinor: enteredLimitMinor + 1 },
    'openingBalanceMinor',
  ],
  ['a currency, which its transactions are in', { currency: 'USD' }, 'currency'],
  ['a balance, which follows from its transactions', { balanceMinor: 1 }, 'balanceMinor'],
])('%s is refused by field', async (_name, body, field) => {
  const reply = await patch(body);
  expect([reply.status, reply.body.errors?.[0]?.field]).toEqual([400, field]);
  const rows = (await ada.changes<Account>('accounts')).rows;
  expect(rows.find((row) => row.id === account.id)).toEqual(account);
});

test("stale, unsaid and another's", async () => {
  const eve = await system.person();
  expect((await patch({ name: 'Mine' }, `"${account.change}"`, eve)).status).toBe(404);
  expect((await patch({ name: 'First' })).status).toBe(200);
  expect((await patch({ name: 'Second' })).status).toBe(412);
  expect((await ada.send('PATCH', `/v1/accounts/${account.id}`, { body: { name: 'Third' } })).status).toBe(
    428,
  );
});
