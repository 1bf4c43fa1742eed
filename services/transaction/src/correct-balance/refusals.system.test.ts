import { randomUUID } from 'node:crypto';
import type { Account, ProblemDocument, Transaction } from '@florin/contracts';
import { enteredLimitMinor } from '@florin/domain/money';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let eve: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  eve = await system.person();
  account = await ada.account({ stated: { on: '2026-11-01', balanceMinor: 100_000 } });
});
afterAll(() => system.stop());

async function correct(person: Person, given: Record<string, unknown> = {}, accountId = account.id) {
  const body = { id: randomUUID(), on: '2026-11-10', balanceMinor: 1, ...given };
  const path = `/v1/accounts/${accountId}/balance-corrections`;
  const reply = await person.send<ProblemDocument>('POST', path, { body });
  return { status: reply.status, code: reply.body.code, field: reply.body.errors?.[0]?.field };
}

async function expectUnchanged(): Promise<void> {
  expect(await ada.balance(account.id)).toBe(100_000);
  const { rows } = await ada.changes<Transaction>('transactions');
  expect(rows.filter(({ accountId }) => accountId === account.id)).toEqual([]);
}

test.each<[Record<string, unknown>, string, string]>([
  [{ on: '2026-10-31' }, 'transaction/before-stated-balance', 'on'],
  [{ on: '2199-12-31' }, 'request/invalid', 'on'],
  [{ on: '2026-02-30' }, 'request/invalid', 'on'],
  [{ balanceMinor: enteredLimitMinor + 1 }, 'request/invalid', 'balanceMinor'],
  [{ amountMinor: 1 }, 'request/invalid', 'amountMinor'],
])('400: %j', async (given, code, field) => {
  expect(await correct(ada, given)).toEqual({ status: 400, code, field });
  await expectUnchanged();
});

test('403 for a viewer, 404 for a stranger and for no account', async () => {
  expect((await correct(await memberOf(ada, 'viewer', system))).status).toBe(403);
  expect((await correct(eve)).status).toBe(404);
  expect((await correct(ada, {}, randomUUID())).status).toBe(404);
  await expectUnchanged();
});

test('409: a closed account, and an id that is taken', async () => {
  const closed = await ada.account();
  const { id } = await ada.transaction({ accountId: closed.id });
  expect(await correct(ada, { id }, closed.id)).toMatchObject({ code: 'transaction/already-exists' });
  const headers = { 'if-match': `"${closed.change}"` };
  await ada.send('PATCH', `/v1/accounts/${closed.id}`, { body: { isClosed: true }, headers });
  const refused = await correct(ada, {}, closed.id);
  expect(refused).toMatchObject({ status: 409, code: 'transaction/account-closed' });
});

test('409: a correction is not edited as if money had moved, neither alone nor among others', async () => {
  const { id: otherId } = await ada.account();
  const body = { id: randomUUID(), on: '2026-11-10', balanceMinor: 1 };
  const path = `/v1/accounts/${otherId}/balance-corrections`;
  const { body: line } = await ada.send<Transaction>('POST', path, { body });
  const headers = { 'if-match': `"${line.change}"` };
  const fields = { on: '2026-11-09' };
  const replies = [
    await ada.send<ProblemDocument>('PATCH', `/v1/transactions/${line.id}`, { body: fields, headers }),
    await ada.send<ProblemDocument>('PATCH', '/v1/transactions', {
      body: { changes: [{ kind: 'update', id: line.id, ...fields }] },
    }),
  ];
  for (const { status, body: problem } of replies)
    expect([status, problem.code]).toEqual([409, 'transaction/is-correction']);
  expect((await ada.send('GET', `/v1/transactions/${line.id}`)).body).toEqual(line);
});
