import { randomUUID } from 'node:crypto';
import type { Account, AccountBalance, Category, ProblemDocument, Transaction } from '@florin/contracts';
import { enteredLimitMinor } from '@florin/domain/money';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
let foreign: { account: Account; category: Category };
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
  await ada.category('Groceries');
  const eve = await system.person();
  foreign = { account: await eve.account(), category: await eve.category('Groceries') };
});
afterAll(() => system.stop());

type Case = {
  name: string;
  given: () => Record<string, unknown>;
  field: string;
  code?: string;
};

const split = (amountMinor: number, categoryId: string | null = null) => ({ categoryId, amountMinor });
const cases: Case[] = [
  {
    name: 'an unknown account',
    given: () => ({ accountId: randomUUID() }),
    field: 'accountId',
    code: 'transaction/unknown-account',
  },
  {
    name: "another household's account",
    given: () => ({ accountId: foreign.account.id }),
    field: 'accountId',
    code: 'transaction/unknown-account',
  },
  {
    name: 'an unknown category',
    given: () => ({ splits: [split(-500), split(-500, randomUUID())] }),
    field: 'splits.1.categoryId',
    code: 'transaction/unknown-category',
  },
  {
    name: "another household's category",
    given: () => ({ splits: [split(-1000, foreign.category.id)] }),
    field: 'splits.0.categoryId',
    code: 'transaction/unknown-category',
  },
  { name: 'an impossible date', given: () => ({ on: '2026-02-30' }), field: 'on' },
  { name: 'a date with a time', given: () => ({ on: '2026-02-03T00:00:00Z' }), field: 'on' },
  { name: 'a zero amount', given: () => ({ amountMinor: 0, splits: [split(0)] }), field: 'amountMinor' },
  { name: 'a fraction of a cent', given: () => ({ amountMinor: -10.5 }), field: 'amountMinor' },
  { name: 'an amount as text', given: () => ({ amountMinor: '-1000' }), field: 'amountMinor' },
  {
    name: 'an amount past what can be counted',
    given: () => ({ amountMinor: enteredLimitMinor + 1, splits: [split(1)] }),
    field: 'amountMinor',
  },
  {
    name: 'an amount that is no number',
    given: () => ({ amountMinor: 1e300 }),
    field: 'amountMinor',
  },
  {
    name: 'splits that do not add up',
    given: () => ({ splits: [split(-500), split(-499)] }),
    field: 'splits',
    code: 'transaction/unbalanced-splits',
  },
  {
    name: 'an empty split beside another',
    given: () => ({ splits: [split(-1000), split(0)] }),
    field: 'splits.1.amountMinor',
    code: 'transaction/unbalanced-splits',
  },
  { name: 'no split', given: () => ({ splits: [] }), field: 'splits' },
  {
    name: 'more splits than anybody has',
    given: () => ({ splits: Array.from({ length: 101 }, () => split(-10)), amountMinor: -1010 }),
    field: 'splits',
  },
  { name: 'an id that is none', given: () => ({ id: '1' }), field: 'id' },
  { name: 'no account', given: () => ({ accountId: undefined }), field: 'accountId' },
  { name: 'a payee longer than a line', given: () => ({ payee: 'x'.repeat(201) }), field: 'payee' },
  { name: 'a note longer than a page', given: () => ({ note: 'x'.repeat(1001) }), field: 'note' },
  { name: 'a status that is none', given: () => ({ status: 'cleared' }), field: 'status' },
  { name: 'a currency, which its account decides', given: () => ({ currency: 'USD' }), field: 'currency' },
  { name: 'a field it has not', given: () => ({ householdId: randomUUID() }), field: 'householdId' },
];

test.each(cases)('$name is refused by field, and nothing is stored', async ({ given, field, code }) => {
  const amountMinor = -1000;
  const base = {
    accountId: account.id,
    on: '2026-11-20',
    amountMinor,
    payee: 'Kiosk',
    splits: [split(amountMinor)],
  };
  const body = { id: randomUUID(), ...base, ...given() };
  const before = await ada.changes<AccountBalance>('account-balances');
  const reply = await ada.send<ProblemDocument>('POST', '/v1/transactions', { body });
  expect(reply.status).toBe(400);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(reply.body.code).toBe(code ?? 'request/invalid');
  expect(reply.body.errors?.map((error) => error.field)).toContain(field);
  expect((await ada.changes<Transaction>('transactions')).rows).toEqual([]);
  expect(await ada.changes<AccountBalance>('account-balances')).toEqual(before);
});

test('every fault of a request is named at once', async () => {
  const body = {
    id: 'x',
    accountId: account.id,
    on: 'never',
    amountMinor: 0,
    payee: 'Kiosk',
    splits: [split(0)],
  };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/transactions', { body });
  expect(reply.body.errors?.map((error) => error.field).sort()).toEqual(['amountMinor', 'id', 'on']);
});

test('without an Idempotency-Key nothing is written', async () => {
  const body = {
    id: randomUUID(),
    accountId: account.id,
    on: '2026-11-20',
    amountMinor: -1,
    payee: '',
    splits: [split(-1)],
  };
  const headers = { 'idempotency-key': undefined };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/transactions', { body, headers });
  expect([reply.status, reply.body.code]).toEqual([400, 'request/idempotency-key-required']);
  expect((await ada.send('GET', `/v1/transactions/${body.id}`)).status).toBe(404);
});
