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
  account = await ada.account({ stated: { on: '2000-01-01', balanceMinor: 1000 } });
});
afterAll(() => system.stop());

function patch(body: unknown, version = `"${account.change}"`, person = ada) {
  const headers = { 'if-match': version };
  return person.send<Account & ProblemDocument>('PATCH', `/v1/accounts/${account.id}`, { body, headers });
}

test('a new account has its opening balance', async () => {
  expect(account).toMatchObject({
    stated: { on: '2000-01-01', balanceMinor: 1000 },
    isClosed: false,
    currency: 'EUR',
  });
  expect(await ada.balance(account.id)).toBe(1000);
});

test('what it was opened with and its currency change while it holds nothing', async () => {
  const { status, body } = await patch({
    stated: { on: '2000-01-01', balanceMinor: 5000 },
    name: 'Purse',
    kind: 'cash',
    currency: 'CHF',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    stated: { on: '2000-01-01', balanceMinor: 5000 },
    name: 'Purse',
    kind: 'cash',
  });
  expect(await ada.balance(account.id)).toBe(5000);
  const row = await ada.transaction({ accountId: account.id, amountMinor: -300 });
  expect(row.currency).toBe('CHF');
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
    { stated: { on: '2000-01-01', balanceMinor: enteredLimitMinor + 1 } },
    'stated.balanceMinor',
  ],
  ['a currency that is none', { currency: 'EURO' }, 'currency'],
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

test('once it holds something, its currency and what it was opened with stay', async () => {
  await ada.transaction({ accountId: account.id, amountMinor: -300 });
  for (const body of [{ currency: 'CHF' }, { stated: { on: '2026-11-01', balanceMinor: 7 } }]) {
    const reply = await patch({ ...body, name: 'Purse' });
    expect([reply.status, reply.body.code]).toEqual([409, 'transaction/account-not-empty']);
  }
  // To say again what is so already changes nothing, and is no reason to refuse the rest.
  expect((await patch({ currency: 'EUR', stated: account.stated, name: 'Purse' })).body.name).toBe('Purse');
  expect(await ada.balance(account.id)).toBe(700);
});
