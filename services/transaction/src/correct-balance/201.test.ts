import type { Account, AccountBalance, AuditEvent, Transaction } from '@florin/contracts';
import {
  csvOf,
  eventually,
  importStatementFile,
  type Person,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
});
beforeEach(async () => {
  ada = await system.person();
  account = await ada.account({ stated: { on: '2026-11-01', balanceMinor: 100_000 } });
});
afterAll(() => system.stop());

async function correct(on: string, balanceMinor: number): Promise<Transaction> {
  const body = { id: crypto.randomUUID(), on, balanceMinor };
  const path = `/v1/accounts/${account.id}/balance-corrections`;
  const reply = await ada.send<Transaction>('POST', path, { body });
  expect(reply.status).toBe(201);
  return reply.body;
}

async function remove({ id, change }: Transaction): Promise<void> {
  const headers = { 'if-match': `"${change}"` };
  expect((await ada.send('DELETE', `/v1/transactions/${id}`, { headers })).status).toBe(204);
}

const rows = async () => (await ada.changes<Transaction>('transactions')).rows;
const balance = () => ada.balance(account.id);
const spend = (on: string, amountMinor: number) =>
  ada.transaction({ accountId: account.id, on, amountMinor });

test('what is older than the stated day does not move the balance, imported or entered by hand', async () => {
  const file = csvOf([
    ['2026-10-30', 'Landlord', '-800.00', ''],
    ['2026-11-01', 'Bakery', '-3.20', ''],
    ['2026-11-02', 'Corner shop', '-12.50', ''],
  ]);
  await importStatementFile(ada, account.id, file);
  await spend('2026-10-01', -5000);
  expect(await balance()).toBe(100_000 - 1250);
  await spend('2026-11-01', -1000);
  expect(await balance()).toBe(100_000 - 1250 - 1000);
});

test('an entry of the stated day counts after a statement claimed it as it did before', async () => {
  await spend('2026-11-01', -1250);
  await importStatementFile(ada, account.id, csvOf([['2026-11-01', 'Corner shop', '-12.50', '']]));
  expect(await rows()).toMatchObject([{ origin: 'person', statementId: expect.any(String) }]);
  expect(await balance()).toBe(98_750);
});

test('a correction is a line that takes the difference and has no part in any category', async () => {
  await spend('2026-11-05', -2000);
  await spend('2026-11-20', -500);
  const line = await correct('2026-11-10', 96_770);
  expect(line).toMatchObject({ amountMinor: -1230, splits: [], origin: 'correction', on: '2026-11-10' });
  expect(await balance()).toBe(96_770 - 500);
  await eventually(async () => {
    const range = 'from=2026-11-01&to=2026-11-30';
    const { body } = await ada.send<{ totalMinor: number; asOf: number }>(
      'GET',
      `/v1/reports/spending-by-category?${range}`,
    );
    expect(body.asOf).toBeGreaterThanOrEqual(line.change);
    expect(body.totalMinor).toBe(2500);
  });
});

test('the trail says what the account held and what it holds', async () => {
  await spend('2026-11-05', -2000);
  await correct('2026-11-10', 96_770);
  await eventually(async () => {
    const { body } = await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events');
    expect(body.rows[0]).toMatchObject({
      action: 'account.balance-corrected',
      target: { kind: 'account', id: account.id },
      before: { on: '2026-11-10', balanceMinor: 98_000 },
      after: { on: '2026-11-10', balanceMinor: 96_770 },
    });
  });
});

test('an older row that comes later explains part of the correction instead of moving the balance', async () => {
  await spend('2026-11-05', -2000);
  const line = await correct('2026-11-10', 96_770);
  const amountOf = async () => (await rows()).find(({ id }) => id === line.id)?.amountMinor;
  await importStatementFile(ada, account.id, csvOf([['2026-11-08', 'Forgotten', '-10.00', '']]));
  expect([await amountOf(), await balance()]).toEqual([-230, 96_770]);
  await remove((await rows()).find(({ payee }) => payee === 'Forgotten')!);
  expect([await amountOf(), await balance()]).toEqual([-1230, 96_770]);
});

async function move({ id, change }: Transaction, on: string): Promise<Transaction> {
  const headers = { 'if-match': `"${change}"` };
  const reply = await ada.send<Transaction>('PATCH', `/v1/transactions/${id}`, { body: { on }, headers });
  expect(reply.status).toBe(200);
  return reply.body;
}

test('a row moved across the stated day leaves the balance, and moved back enters it', async () => {
  const row = await spend('2026-11-05', -2000);
  expect(await balance()).toBe(98_000);
  const moved = await move(row, '2026-10-05');
  expect(await balance()).toBe(100_000);
  await move(moved, '2026-11-05');
  expect(await balance()).toBe(98_000);
});

test('a row moved across a correction is taken over by it, and moved back moves the balance', async () => {
  const row = await spend('2026-11-20', -2000);
  const line = await correct('2026-11-10', 90_000);
  const amountOf = async () => (await rows()).find(({ id }) => id === line.id)?.amountMinor;
  expect([await amountOf(), await balance()]).toEqual([-10_000, 88_000]);
  const moved = await move(row, '2026-11-05');
  expect([await amountOf(), await balance()]).toEqual([-8_000, 90_000]);
  await move(moved, '2026-11-20');
  expect([await amountOf(), await balance()]).toEqual([-10_000, 88_000]);
});

test.each(['row first', 'correction first'])(
  'a row and the correction that covers it, gone in one step, %s, leave what was stated',
  async (order) => {
    const row = await spend('2026-11-05', -3000);
    const line = await correct('2026-11-10', 100_000);
    const gone = order === 'row first' ? [row.id, line.id] : [line.id, row.id];
    const body = { changes: gone.map((id) => ({ kind: 'delete', id })) };
    expect((await ada.send('PATCH', '/v1/transactions', { body })).status).toBe(200);
    expect([await rows(), await balance()]).toEqual([[], 100_000]);
  },
);

test('a row that would make a correction too large to count is refused, and nothing changes', async () => {
  const line = await correct('2026-11-10', 100_000);
  const amountMinor = 1e12;
  const create = (count: number) => {
    const changes = Array.from({ length: count }, () => ({
      kind: 'create',
      id: crypto.randomUUID(),
      accountId: account.id,
      on: '2026-11-05',
      amountMinor,
      payee: 'Lottery',
      splits: [{ categoryId: null, amountMinor }],
    }));
    return ada.send<{ code: string }>('PATCH', '/v1/transactions', { body: { changes } });
  };
  expect([(await create(500)).status, (await create(400)).status]).toEqual([200, 200]);
  const refused = await create(1);
  expect([refused.status, refused.body.code]).toEqual([400, 'transaction/amount-overflow']);
  const standing = await rows();
  expect(standing).toHaveLength(901);
  expect(standing.find(({ id }) => id === line.id)?.amountMinor).toBe(-900 * amountMinor);
  expect(await balance()).toBe(100_000);
});

test('no statement takes a correction for what it tells of', async () => {
  await spend('2026-11-05', -2000);
  await correct('2026-11-10', 96_750);
  await importStatementFile(ada, account.id, csvOf([['2026-11-10', 'Corner shop', '-12.50', '']]));
  expect((await rows()).map(({ origin }) => origin).sort()).toEqual(['correction', 'person', 'statement']);
  expect(await balance()).toBe(96_750);
});

test('deleted, it never was; of a balance that is right it is a line of nothing', async () => {
  await spend('2026-11-05', -2000);
  await remove(await correct('2026-11-10', 90_000));
  expect(await balance()).toBe(98_000);
  expect((await correct('2026-11-10', 98_000)).amountMinor).toBe(0);
});

test('devices learn with the balance which corrections there are', async () => {
  const later = await correct('2026-11-20', 1);
  const earlier = await correct('2026-11-10', 2);
  const balances = (await ada.changes<AccountBalance>('account-balances')).rows;
  expect(balances).toMatchObject([
    {
      balanceMinor: 1,
      statedOn: '2026-11-01',
      corrections: [
        { id: later.id, on: '2026-11-20' },
        { id: earlier.id, on: '2026-11-10' },
      ],
    },
  ]);
});
