import { randomUUID } from 'node:crypto';
import type { Account, Budget, Category, CategoryGroup, ChangesPage, Transaction } from '@florin/contracts';
import {
  expectStatus,
  makeBudget,
  type Person,
  periodOf,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
let group: CategoryGroup;
let snacks: Category;
let groceries: Category;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  account = await ada.account();
  groceries = await ada.category('Groceries');
  const { rows } = await ada.changes<CategoryGroup>('category-groups');
  group = rows.find(({ id }) => id === groceries.groupId)!;
  snacks = await create('Snacks');
});

async function create(name: string): Promise<Category> {
  const body = { id: randomUUID(), groupId: group.id, name };
  return expectStatus(await ada.send<Category>('POST', '/v1/categories', { body }), 201).body;
}

async function merge(
  from: Category,
  into: Category,
  headers: Record<string, string> = {},
): Promise<Category> {
  const given = { 'if-match': `"${from.change}"`, ...headers };
  const path = `/v1/categories/${from.id}/merge`;
  return expectStatus(
    await ada.send<Category>('POST', path, { body: { intoId: into.id }, headers: given }),
    200,
  ).body;
}

function spend(categoryId: string, amountMinor = -1_000): Promise<Transaction> {
  return ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
}

/** What each category holds, summed over all transactions. */
async function sums(): Promise<Map<string | null, number>> {
  const totals = new Map<string | null, number>();
  for (const { splits } of (await ada.changes<Transaction>('transactions')).rows)
    for (const { categoryId, amountMinor } of splits)
      totals.set(categoryId, (totals.get(categoryId) ?? 0) + amountMinor);
  return totals;
}

test('what was in one category is in the other, to the cent, and the first is shown no more', async () => {
  await spend(snacks.id, -700);
  await spend(groceries.id, -300);
  await ada.transaction({
    accountId: account.id,
    amountMinor: -1_000,
    splits: [
      { categoryId: snacks.id, amountMinor: -450 },
      { categoryId: groceries.id, amountMinor: -250 },
      { categoryId: null, amountMinor: -300 },
    ],
  });
  const balance = await ada.balance(account.id);
  const merged = await merge(snacks, groceries);
  expect(merged).toEqual({ ...snacks, isArchived: true, mergedIntoId: groceries.id, change: merged.change });
  expect(await sums()).toEqual(
    new Map([
      [groceries.id, -1_700],
      [null, -300],
    ]),
  );
  expect(await ada.balance(account.id)).toBe(balance);
  const { body } = await ada.send<{ rows: Transaction[] }>('GET', `/v1/transactions?categoryId=${snacks.id}`);
  expect(body.rows).toEqual([]);
});

test('all of it is one change, of which devices are told in one page', async () => {
  const rows = [await spend(snacks.id), await spend(snacks.id)];
  const { cursor } = await ada.changes('transactions');
  const { change } = await merge(snacks, groceries);
  const { body } = await ada.send<ChangesPage>('GET', `/v1/transaction/changes?after=${cursor}`);
  const told = [...(body.resources.categories?.rows ?? []), ...(body.resources.transactions?.rows ?? [])];
  expect((told as Transaction[]).map((row) => [row.id, row.change]).sort()).toEqual(
    [snacks.id, ...rows.map(({ id }) => id)].map((id) => [id, change]).sort(),
  );
});

test('twice is once: sent again, and asked for again', async () => {
  await spend(snacks.id);
  const headers = { 'idempotency-key': randomUUID() };
  const first = await merge(snacks, groceries, headers);
  const after = await sums();
  expect(await merge(snacks, groceries, headers)).toEqual(first);
  const again = await merge(first, groceries);
  expect({ ...again, change: 0 }).toEqual({ ...first, change: 0 });
  expect(await sums()).toEqual(after);
});

test('a device that was away and still names the first means the other', async () => {
  await merge(snacks, groceries);
  const late = await spend(snacks.id);
  expect(late.splits).toEqual([{ categoryId: groceries.id, amountMinor: -1_000 }]);
  const body = { splits: [{ categoryId: snacks.id, amountMinor: -1_000 }] };
  const headers = { 'if-match': `"${late.change}"` };
  const edited = await ada.send<Transaction>('PATCH', `/v1/transactions/${late.id}`, { body, headers });
  expect(edited.body.splits).toEqual(late.splits);
  const changes = [{ kind: 'update', id: late.id, categoryId: snacks.id }];
  const bulk = await ada.send<{ rows: Transaction[] }>('PATCH', '/v1/transactions', { body: { changes } });
  expect(bulk.body.rows[0]!.splits).toEqual(late.splits);
  expect([...(await sums()).keys()]).toEqual([groceries.id]);
});

test('a bulk step of a device that was away, creating and dividing, means the other category as well', async () => {
  const { id } = await spend(snacks.id);
  await merge(snacks, groceries);
  const splits = [
    { categoryId: snacks.id, amountMinor: -400 },
    { categoryId: null, amountMinor: -600 },
  ];
  const made = {
    id: randomUUID(),
    accountId: account.id,
    on: '2026-11-02',
    amountMinor: -1_000,
    payee: 'Kiosk',
  };
  const body = {
    changes: [
      { kind: 'update', id, splits },
      { kind: 'create', ...made, splits },
    ],
  };
  const { rows } = expectStatus(
    await ada.send<{ rows: Transaction[] }>('PATCH', '/v1/transactions', { body }),
    200,
  ).body;
  const meant = [{ categoryId: groceries.id, amountMinor: -400 }, splits[1]];
  expect(rows.map((row) => row.splits)).toEqual([meant, meant]);
});

test('what was merged into a category goes with it when that one is merged', async () => {
  const sweets = await create('Sweets');
  await merge(sweets, snacks);
  await merge(snacks, groceries);
  const { rows } = await ada.changes<Category>('categories');
  expect(rows.filter(({ mergedIntoId }) => mergedIntoId !== null).map((row) => row.mergedIntoId)).toEqual([
    groceries.id,
    groceries.id,
  ]);
  expect((await spend(sweets.id)).splits[0]!.categoryId).toBe(groceries.id);
});

test('brought back it is a category of its own again, and empty', async () => {
  const row = await spend(snacks.id);
  const merged = await merge(snacks, groceries);
  const headers = { 'if-match': `"${merged.change}"` };
  const body = { isArchived: false };
  const back = await ada.send<Category>('PATCH', `/v1/categories/${snacks.id}`, { body, headers });
  expect(back.body).toMatchObject({ isArchived: false, mergedIntoId: null });
  expect((await spend(snacks.id)).splits[0]!.categoryId).toBe(snacks.id);
  const kept = await ada.send<Transaction>('GET', `/v1/transactions/${row.id}`);
  expect(kept.body.splits[0]!.categoryId).toBe(groceries.id);
});

test('its budget goes along, and counts what both spent', async () => {
  const budget = await makeBudget(ada, { categoryId: snacks.id, plannedMinor: 5_000 });
  await spend(snacks.id, -700);
  await spend(groceries.id, -300);
  await merge(snacks, groceries);
  await system.eventually(async () => {
    const [moved] = (await ada.changes<Budget>('budgets')).rows;
    expect(moved).toMatchObject({ id: budget.id, categoryId: groceries.id, plannedMinor: 5_000 });
    expect(await periodOf(ada)).toMatchObject({ spentMinor: 1_000, remainingMinor: 4_000 });
  });
});

test('two budgets become one that plans what both planned', async () => {
  const own = await makeBudget(ada, { categoryId: snacks.id, plannedMinor: 5_000 });
  const other = await makeBudget(ada, { categoryId: groceries.id, plannedMinor: 20_000 });
  await spend(snacks.id, -700);
  await merge(snacks, groceries);
  await system.eventually(async () => {
    const { rows, removed } = await ada.changes<Budget>('budgets');
    expect(rows).toMatchObject([{ id: other.id, plannedMinor: 25_000 }]);
    expect(removed.map(({ id }) => id)).toEqual([own.id]);
    expect(await periodOf(ada)).toMatchObject({ plannedMinor: 25_000, spentMinor: 700 });
  });
  const late = await ada.send('POST', '/v1/budgets', {
    body: { id: randomUUID(), categoryId: snacks.id, plannedMinor: 1 },
  });
  expect(late.status).toBe(409);
});
