import { randomUUID } from 'node:crypto';
import type { Account, ProblemDocument, Transaction } from '@florin/contracts';
import { enteredLimitMinor } from '@florin/domain/money';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let eve: Person;
let account: Account;
let standing: Transaction;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  eve = await system.person();
  account = await ada.account();
});
beforeEach(async () => {
  standing = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
});
afterAll(() => system.stop());

async function patch(person: Person, body: unknown, ifMatch: string | undefined = `"${standing.change}"`) {
  const headers = { 'if-match': ifMatch };
  const reply = await person.send<ProblemDocument>('PATCH', `/v1/transactions/${standing.id}`, {
    body,
    headers,
  });
  return { status: reply.status, code: reply.body.code, field: reply.body.errors?.[0]?.field };
}

async function expectUnchanged(): Promise<void> {
  expect((await ada.send('GET', `/v1/transactions/${standing.id}`)).body).toEqual(standing);
}

test('400: each field at fault is named, and nothing changes', async () => {
  const foreign = await eve.account();
  const { id: foreignCategory } = await eve.category('Groceries');
  const cases: [unknown, string][] = [
    [{ accountId: randomUUID() }, 'accountId'],
    [{ accountId: foreign.id }, 'accountId'],
    [{ splits: [{ categoryId: foreignCategory, amountMinor: -1000 }] }, 'splits.0.categoryId'],
    [{ splits: [{ categoryId: null, amountMinor: -999 }] }, 'splits'],
    [{ amountMinor: 0 }, 'amountMinor'],
    [{ amountMinor: -enteredLimitMinor - 1 }, 'amountMinor'],
    [{ on: '2026-02-30' }, 'on'],
    [{ id: randomUUID() }, 'id'],
    [{ statementId: randomUUID() }, 'statementId'],
  ];
  for (const [body, field] of cases) {
    const refusal = await patch(ada, body);
    expect([body, refusal.status, refusal.field]).toEqual([body, 400, field]);
  }
  await expectUnchanged();
});

test('400: a row keeps its amount, so it does not move to an account of another currency', async () => {
  const yen = await ada.account({ currency: 'JPY' });
  expect(await patch(ada, { accountId: yen.id })).toMatchObject({
    status: 400,
    code: 'transaction/other-currency',
    field: 'accountId',
  });
  await expectUnchanged();
});

test('400: several splits are not divided anew by guess', async () => {
  const splits = [-400, -600].map((amountMinor) => ({ categoryId: null, amountMinor }));
  standing = await ada.transaction({ accountId: account.id, amountMinor: -1000, splits });
  expect(await patch(ada, { amountMinor: -2000 })).toMatchObject({ status: 400, field: 'splits' });
  await expectUnchanged();
});

test('401 and 403: without a session, and as a viewer', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  expect(await patch(viewer, { payee: 'Mine' })).toMatchObject({ status: 403 });
  const headers = { cookie: undefined, 'if-match': `"${standing.change}"` };
  const reply = await ada.send('PATCH', `/v1/transactions/${standing.id}`, { body: {}, headers });
  expect(reply.status).toBe(401);
  await expectUnchanged();
});

test("404: another household's transaction looks exactly like none", async () => {
  const foreign = await patch(eve, { payee: 'Mine' });
  const headers = { 'if-match': '"1"' };
  const none = await eve.send<ProblemDocument>('PATCH', `/v1/transactions/${randomUUID()}`, {
    body: { payee: 'Mine' },
    headers,
  });
  expect(foreign).toMatchObject({ status: 404, code: 'request/not-found' });
  expect([none.status, none.body.code]).toEqual([404, 'request/not-found']);
  await expectUnchanged();
});

test('404: what was deleted is gone', async () => {
  const headers = { 'if-match': `"${standing.change}"` };
  expect((await ada.send('DELETE', `/v1/transactions/${standing.id}`, { headers })).status).toBe(204);
  expect(await patch(ada, { payee: 'Back' })).toMatchObject({ status: 404 });
});

test('409: nothing moves to a closed account', async () => {
  const closed = await ada.account();
  const headers = { 'if-match': `"${closed.change}"` };
  await ada.send('PATCH', `/v1/accounts/${closed.id}`, { body: { isClosed: true }, headers });
  expect(await patch(ada, { accountId: closed.id })).toMatchObject({
    status: 409,
    code: 'transaction/account-closed',
  });
});

test('412: of two who saw the same version one wins, and the other is told', async () => {
  const replies = await Promise.all(['Mine', 'Hers'].map((payee) => patch(ada, { payee })));
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
  expect(await patch(ada, { payee: 'Late' })).toMatchObject({ status: 412, code: 'request/stale' });
  expect(await patch(ada, { payee: 'From the future' }, `"${standing.change + 1000}"`)).toMatchObject({
    status: 412,
  });
});

test('428: a change says which version it saw', async () => {
  const reply = await ada.send<ProblemDocument>('PATCH', `/v1/transactions/${standing.id}`, {
    body: { payee: 'Blind' },
  });
  expect([reply.status, reply.body.code]).toEqual([428, 'request/if-match-required']);
  await expectUnchanged();
});

test('422: a key belongs to one version', async () => {
  const headers = { 'if-match': `"${standing.change}"`, 'idempotency-key': randomUUID() };
  const path = `/v1/transactions/${standing.id}`;
  const first = await ada.send<Transaction>('PATCH', path, { body: { note: 'once' }, headers });
  expect(first.status).toBe(200);
  const again = await ada.send<Transaction>('PATCH', path, { body: { note: 'once' }, headers });
  expect([again.status, again.body]).toEqual([200, first.body]);
  const other = { ...headers, 'if-match': `"${first.body.change}"` };
  expect((await ada.send('PATCH', path, { body: { note: 'once' }, headers: other })).status).toBe(422);
});
