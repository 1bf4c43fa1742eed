import { randomUUID } from 'node:crypto';
import type { Account, ProblemDocument, Transaction } from '@florin/contracts';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
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

function bodyOf(given: Partial<Transaction> = {}) {
  const splits = [{ categoryId: null, amountMinor: -1000 }];
  return {
    id: randomUUID(),
    accountId: account.id,
    on: '2026-11-20',
    amountMinor: -1000,
    payee: 'Kiosk',
    splits,
    ...given,
  };
}

test('a key that was used for another request is refused, and the first stands', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = bodyOf();
  expect((await ada.send('POST', '/v1/transactions', { body, headers })).status).toBe(201);
  for (const other of [{ ...body, payee: 'Bakery' }, bodyOf(), { ...body, note: 'more' }]) {
    const reply = await ada.send<ProblemDocument>('POST', '/v1/transactions', { body: other, headers });
    expect([reply.status, reply.body.code]).toEqual([422, 'request/idempotency-key-reused']);
  }
  const { rows } = await ada.changes<Transaction>('transactions');
  expect(rows.map((row) => row.payee)).toEqual(['Kiosk']);
});

test('a key that was used for another operation is refused', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  expect((await ada.send('POST', '/v1/transactions', { body: bodyOf(), headers })).status).toBe(201);
  const other = {
    id: randomUUID(),
    name: 'Purse',
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
  expect((await ada.send('POST', '/v1/accounts', { body: other, headers })).status).toBe(422);
});

test('a key is its household’s own: the same one elsewhere tells nothing', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  expect((await ada.send('POST', '/v1/transactions', { body: bodyOf(), headers })).status).toBe(201);
  const eve = await system.person();
  const theirs = bodyOf({ accountId: (await eve.account()).id });
  const reply = await eve.send<Transaction>('POST', '/v1/transactions', { body: theirs, headers });
  expect([reply.status, reply.body.id]).toEqual([201, theirs.id]);
});

test('a viewer cannot read an answer by its key', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = bodyOf();
  expect((await ada.send('POST', '/v1/transactions', { body, headers })).status).toBe(201);
  const viewer = await memberOf(ada, 'viewer', system);
  expect((await viewer.send('POST', '/v1/transactions', { body, headers })).status).toBe(403);
});
