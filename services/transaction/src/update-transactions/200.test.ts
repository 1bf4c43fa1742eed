import { randomUUID } from 'node:crypto';
import type { Account, Category, Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
let savings: Account;
let groceries: Category;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
  savings = await ada.account({ name: 'Savings', kind: 'savings' });
  groceries = await ada.category('Groceries');
});
afterAll(() => system.stop());

type Outcome = { rows: Transaction[]; removed: string[]; missing: string[]; change: number };

async function change(changes: unknown[], headers: Record<string, string> = {}): Promise<Outcome> {
  const reply = await ada.send<Outcome>('PATCH', '/v1/transactions', { body: { changes }, headers });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}

async function some(count: number): Promise<Transaction[]> {
  const rows: Transaction[] = [];
  for (let at = 0; at < count; at += 1)
    rows.push(await ada.transaction({ accountId: account.id, amountMinor: -1000 - at }));
  return rows;
}

test('rows are filed under one category, each with its own amount, in one change', async () => {
  const rows = await some(3);
  const { cursor } = await ada.changes('transactions');
  const { rows: after, change: number } = await change(
    rows.map(({ id }) => ({ kind: 'update', id, categoryId: groceries.id })),
  );
  expect(after).toEqual(
    rows.map((row) => ({
      ...row,
      splits: [{ categoryId: groceries.id, amountMinor: row.amountMinor }],
      change: number,
    })),
  );
  const news = await ada.changes<Transaction>('transactions', cursor);
  expect(news.rows.map(({ change: at }) => at)).toEqual([number, number, number]);
  const { body } = await ada.send<{ rows: Transaction[] }>(
    'GET',
    `/v1/transactions?categoryId=${groceries.id}`,
  );
  expect(body.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test('no category and several splits are set as they are named, and what is not named stays', async () => {
  const [one, two] = (await some(2)) as [Transaction, Transaction];
  const splits = [
    { categoryId: groceries.id, amountMinor: -400 },
    { categoryId: null, amountMinor: two.amountMinor + 400 },
  ];
  const { rows } = await change([
    { kind: 'update', id: one.id, categoryId: null, payee: 'Hofer' },
    { kind: 'update', id: two.id, splits },
  ]);
  expect(rows[0]).toMatchObject({ payee: 'Hofer', note: one.note, on: one.on });
  expect(rows[1]).toMatchObject({ payee: two.payee, splits });
});

test('creating, moving and deleting move the balances together', async () => {
  const [moved, gone] = (await some(2)) as [Transaction, Transaction];
  const before = await Promise.all([ada.balance(account.id), ada.balance(savings.id)]);
  const id = randomUUID();
  const outcome = await change([
    { kind: 'update', id: moved.id, accountId: savings.id },
    { kind: 'delete', id: gone.id },
    {
      kind: 'create',
      id,
      accountId: account.id,
      on: '2026-11-02',
      amountMinor: -50,
      payee: 'Kiosk',
      splits: [{ categoryId: null, amountMinor: -50 }],
    },
  ]);
  expect(outcome.removed).toEqual([gone.id]);
  expect(outcome.rows.map((row) => row.id)).toEqual([moved.id, id]);
  expect(await ada.balance(account.id)).toBe(before[0]! + 1000 + 1001 - 50);
  expect(await ada.balance(savings.id)).toBe(before[1]! - 1000);
  expect((await ada.send('GET', `/v1/transactions/${gone.id}`)).status).toBe(404);
});

test('reports follow in one event', async () => {
  const path = '/v1/reports/spending-by-category?from=2026-03-01&to=2026-03-31';
  const rows = await Promise.all(
    [-700, -300].map((amountMinor) =>
      ada.transaction({ accountId: account.id, on: '2026-03-05', amountMinor }),
    ),
  );
  await change(rows.map(({ id }) => ({ kind: 'update', id, on: '2026-03-06', categoryId: groceries.id })));
  await system.eventually(async () => {
    const { body } = await ada.send<{ rows: { categoryId: string; spentMinor: number }[] }>('GET', path);
    expect(body.rows).toMatchObject([{ categoryId: groceries.id, spentMinor: 1000 }]);
  });
});

test("what is gone is passed over and named, and so is another household's", async () => {
  const [kept, gone] = (await some(2)) as [Transaction, Transaction];
  const eve = await system.person();
  const foreign = await eve.transaction({ accountId: (await eve.account()).id });
  await change([{ kind: 'delete', id: gone.id }]);
  const outcome = await change([
    { kind: 'update', id: gone.id, note: 'late' },
    { kind: 'delete', id: foreign.id },
    { kind: 'update', id: kept.id, note: 'here' },
  ]);
  expect(outcome.missing).toEqual([gone.id, foreign.id]);
  expect(outcome.rows.map(({ id, note }) => [id, note])).toEqual([[kept.id, 'here']]);
  expect((await eve.send('GET', `/v1/transactions/${foreign.id}`)).body).toEqual(foreign);
});

test('where nothing is there any more, nothing changes and it succeeds', async () => {
  const id = randomUUID();
  expect(await change([{ kind: 'delete', id }])).toMatchObject({ rows: [], removed: [], missing: [id] });
});

test('a retry with the same key answers the same, and happens once', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const id = randomUUID();
  const made = {
    kind: 'create',
    id,
    accountId: account.id,
    on: '2026-11-02',
    amountMinor: -50,
    payee: 'Kiosk',
    splits: [{ categoryId: null, amountMinor: -50 }],
  };
  const before = await ada.balance(account.id);
  const first = await change([made], headers);
  expect(await change([made], headers)).toEqual(first);
  expect(await ada.balance(account.id)).toBe(before - 50);
});

test('five hundred rows are one step', async () => {
  const made = Array.from({ length: 500 }, (_, at) => ({
    kind: 'create',
    id: randomUUID(),
    accountId: savings.id,
    on: '2025-01-02',
    amountMinor: -1 - at,
    payee: `Shop ${at}`,
    splits: [{ categoryId: null, amountMinor: -1 - at }],
  }));
  await change(made);
  const { rows } = await change(made.map(({ id }) => ({ kind: 'update', id, categoryId: groceries.id })));
  expect(rows).toHaveLength(500);
  expect(rows.every(({ splits: [split] }) => split?.categoryId === groceries.id)).toBe(true);
});

test('the trail holds one record, with each row before and after', async () => {
  const [row] = (await some(1)) as [Transaction];
  await change([{ kind: 'update', id: row.id, payee: 'Hofer' }]);
  type Event = { action: string; target: { id: string }; before: unknown; after: unknown };
  await system.eventually(async () => {
    const { body } = await ada.send<{ rows: Event[] }>('GET', '/v1/audit-events?limit=500');
    const records = body.rows.filter(
      ({ action, target }) => action === 'transactions.updated' && target?.id === row.id,
    );
    expect(records.map(({ before, after }) => [before, after])).toEqual([
      [[{ id: row.id, payee: row.payee }], [{ id: row.id, payee: 'Hofer' }]],
    ]);
  });
});
