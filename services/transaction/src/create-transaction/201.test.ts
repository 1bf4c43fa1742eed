import { randomUUID } from 'node:crypto';
import type { Account, Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account({ stated: { on: '2000-01-01', balanceMinor: 50_000 } });
});
afterAll(() => system.stop());

function bodyOf(given: Partial<Transaction> = {}) {
  const amountMinor = given.amountMinor ?? -1250;
  const splits = [{ categoryId: null, amountMinor }];
  return {
    id: randomUUID(),
    accountId: account.id,
    on: '2026-11-20',
    amountMinor,
    payee: 'Kiosk',
    splits,
    ...given,
  };
}

const balanceMinor = () => ada.balance(account.id);

test('a transaction is answered as it was kept, with its version as the ETag', async () => {
  const body = bodyOf();
  const reply = await ada.send<Transaction>('POST', '/v1/transactions', { body });
  expect(reply.status).toBe(201);
  expect(reply.body).toEqual({
    ...body,
    currency: 'EUR',
    note: '',
    status: 'posted',
    origin: 'person',
    statementId: null,
    change: reply.body.change,
  });
  expect(reply.headers.get('etag')).toBe(`"${reply.body.change}"`);
  expect((await ada.send('GET', `/v1/transactions/${body.id}`)).body).toEqual(reply.body);
});

test('the balance moves by the amount, whatever the sign', async () => {
  const before = await balanceMinor();
  await ada.transaction(bodyOf({ amountMinor: -1 }));
  await ada.transaction(bodyOf({ amountMinor: 300 }));
  expect(await balanceMinor()).toBe(before + 299);
});

test('a purchase may be divided among categories, also with a refund in it', async () => {
  const groceries = await ada.category('Groceries');
  const splits = [
    { categoryId: groceries.id, amountMinor: -1500 },
    { categoryId: null, amountMinor: 250 },
  ];
  const { body } = await ada.send<Transaction>('POST', '/v1/transactions', { body: bodyOf({ splits }) });
  expect(body.splits).toEqual(splits);
});

test('one key gives one transaction and one answer, however often it is sent', async () => {
  const before = await balanceMinor();
  const body = bodyOf();
  const headers = { 'idempotency-key': randomUUID() };
  const first = await ada.send<Transaction>('POST', '/v1/transactions', { body, headers });
  const again = await ada.send<Transaction>('POST', '/v1/transactions', { body, headers });
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  expect(await balanceMinor()).toBe(before - 1250);
});

test('twenty parallel requests with one key have one effect', async () => {
  const before = await balanceMinor();
  const body = bodyOf();
  const headers = { 'idempotency-key': randomUUID() };
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => ada.send<Transaction>('POST', '/v1/transactions', { body, headers })),
  );
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
  expect(await balanceMinor()).toBe(before - 1250);
});

test('twenty parallel transactions are all counted', async () => {
  const before = await balanceMinor();
  await Promise.all(Array.from({ length: 20 }, () => ada.transaction(bodyOf({ amountMinor: -7 }))));
  expect(await balanceMinor()).toBe(before - 140);
});

test('a key that a refusal used may carry the mended request', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = bodyOf();
  const refused = { ...body, splits: [{ categoryId: null, amountMinor: -1 }] };
  expect((await ada.send('POST', '/v1/transactions', { body: refused, headers })).status).toBe(400);
  expect((await ada.send('POST', '/v1/transactions', { body, headers })).status).toBe(201);
});
