import { randomUUID } from 'node:crypto';
import type { Account, ProblemDocument, Transaction } from '@florin/contracts';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let eve: Person;
let account: Account;
let standing: Transaction;
let other: Transaction;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  eve = await system.person();
  account = await ada.account();
});
beforeEach(async () => {
  standing = await ada.transaction({ accountId: account.id, amountMinor: -1000 });
  other = await ada.transaction({ accountId: account.id, amountMinor: -2000 });
});
afterAll(() => system.stop());

async function patch(person: Person, changes: unknown, headers: Record<string, string | undefined> = {}) {
  const reply = await person.send<ProblemDocument>('PATCH', '/v1/transactions', {
    body: { changes },
    headers,
  });
  return { status: reply.status, code: reply.body.code, field: reply.body.errors?.[0]?.field };
}

/** A good change goes before each bad one: of a step all happens or nothing. */
const good = () => ({ kind: 'update', id: other.id, note: 'half done' });

async function expectUnchanged(): Promise<void> {
  for (const row of [standing, other])
    expect((await ada.send('GET', `/v1/transactions/${row.id}`)).body).toEqual(row);
}

test('400: the change and the field at fault are named, and nothing changes', async () => {
  const foreign = await eve.account();
  const yen = await ada.account({ currency: 'JPY' });
  const { id: foreignCategory } = await eve.category('Groceries');
  const { id } = standing;
  const splits = [{ categoryId: null, amountMinor: -999 }];
  const made = {
    kind: 'create',
    id: randomUUID(),
    on: '2026-11-02',
    amountMinor: -999,
    payee: 'Kiosk',
    splits,
  };
  const cases: [object, string][] = [
    [{ kind: 'update', id, accountId: foreign.id }, 'changes.1.accountId'],
    [{ kind: 'update', id, accountId: yen.id }, 'changes.1.accountId'],
    [{ kind: 'update', id, categoryId: foreignCategory }, 'changes.1.categoryId'],
    [
      { kind: 'update', id, splits: [{ categoryId: foreignCategory, amountMinor: -1000 }] },
      'changes.1.splits.0.categoryId',
    ],
    [{ kind: 'update', id, splits }, 'changes.1.splits'],
    [{ kind: 'update', id, splits, categoryId: null }, 'changes.1.splits'],
    [{ kind: 'update', id, on: '2026-02-30' }, 'changes.1.on'],
    [{ ...made, accountId: foreign.id }, 'changes.1.accountId'],
    [{ ...made, accountId: account.id, amountMinor: 0 }, 'changes.1.amountMinor'],
    [{ ...made, accountId: account.id, amountMinor: -1 }, 'changes.1.splits'],
    [{ ...good() }, 'changes'],
  ];
  for (const [bad, field] of cases) {
    const refusal = await patch(ada, [good(), bad]);
    expect([bad, refusal.status, refusal.field]).toEqual([bad, 400, field]);
  }
  expect(await patch(ada, [])).toMatchObject({ status: 400, field: 'changes' });
  const many = Array.from({ length: 501 }, () => ({ kind: 'delete', id: randomUUID() }));
  expect(await patch(ada, many)).toMatchObject({ status: 400, field: 'changes' });
  await expectUnchanged();
});

test('401 and 403: without a session, and as a viewer', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  expect(await patch(viewer, [good()])).toMatchObject({ status: 403 });
  expect(await patch(ada, [good()], { cookie: undefined })).toMatchObject({ status: 401 });
  await expectUnchanged();
});

test('409: nothing moves to a closed account, and no id is taken twice', async () => {
  const closed = await ada.account();
  const headers = { 'if-match': `"${closed.change}"` };
  await ada.send('PATCH', `/v1/accounts/${closed.id}`, { body: { isClosed: true }, headers });
  const moved = { kind: 'update', id: standing.id, accountId: closed.id };
  expect(await patch(ada, [good(), moved])).toEqual({
    status: 409,
    code: 'transaction/account-closed',
    field: 'changes.1.accountId',
  });
  const again = {
    kind: 'create',
    id: standing.id,
    accountId: account.id,
    on: '2026-11-02',
    amountMinor: -1,
    payee: '',
    splits: [{ categoryId: null, amountMinor: -1 }],
  };
  expect(await patch(ada, [good(), again])).toEqual({
    status: 409,
    code: 'transaction/already-exists',
    field: 'changes.1.id',
  });
  await expectUnchanged();
});

test('422: a key belongs to one step', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  expect((await patch(ada, [good()], headers)).status).toBe(200);
  expect((await patch(ada, [{ kind: 'delete', id: standing.id }], headers)).status).toBe(422);
});
