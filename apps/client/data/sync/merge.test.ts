import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';
import type { Category, Transaction } from '../types';

let server: ModelServer;
let device: TestDevice;
beforeEach(async () => {
  fakeTimers();
  server = createModelHousehold();
  server.put('category-groups', [{ id: 'daily', name: 'Daily', kind: 'expense', position: 0, change: 0 }]);
  server.put('categories', [category('food', 0), category('snacks', 1), category('rent', 2)]);
  server.put('transactions', [
    spent('t1', 'food', -100),
    spent('t2', 'snacks', -30),
    spent('t3', 'snacks', -4),
  ]);
  device = createTestDevice({ server, disk: createDisk(), newId: createTestIds(5) });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
  await pass(2000);
});
afterEach(() => {
  vi.useRealTimers();
});

function category(id: string, position: number): Category {
  const look = { icon: 'tag', color: 'blue' } as const;
  return {
    id,
    groupId: 'daily',
    name: id,
    position,
    ...look,
    isArchived: false,
    mergedIntoId: null,
    change: 0,
  };
}

function spent(id: string, categoryId: string, amountMinor: number): Transaction {
  const splits = [{ categoryId, amountMinor }];
  const said = { payee: 'Hofer', note: '', status: 'posted', statementId: null, origin: 'person' } as const;
  const [accountId] = server.accountIds;
  return { id, accountId, on: '2026-11-02', amountMinor, currency: 'EUR', ...said, splits, change: 0 };
}

const spentNow = (categoryId: string, amountMinor: number) => ({
  amountMinor,
  splits: [{ categoryId, amountMinor }],
});

async function cut(): Promise<void> {
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
}

const spending = () =>
  device.views
    .spending('2026-11-01', '2026-11-30')!
    .rows.map(({ categoryId, spentMinor, transactionCount }) => [categoryId, spentMinor, transactionCount]);
const shown = () => device.views.categories().groups[0]!.categories.map(({ id }) => id);
const inEach = () =>
  (server.rows('transactions') as Transaction[]).map(({ id, splits }) => [id, splits[0]!.categoryId]);

it('without a network the two are one at once, and the same figures stand once it is sent', async () => {
  await cut();
  device.writes.mergeCategory('snacks', 'food');
  expect(shown()).toEqual(['food', 'rent']);
  expect(device.views.categories().byId.get('snacks')?.id).toBe('food');
  expect(spending()).toEqual([['food', 134, 3]]);
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(spending()).toEqual([['food', 134, 3]]);
  expect(new Set(inEach().map(([, id]) => id))).toEqual(new Set(['food']));
  expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
});

it('undone before it was sent, it never happened', async () => {
  await cut();
  device.writes.mergeCategory('snacks', 'food').undo?.();
  expect(shown()).toEqual(['food', 'snacks', 'rent']);
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(server.effects.size).toBe(0);
});

it('undone after it was sent, every transaction is where it was', async () => {
  const before = inEach();
  const { undo } = device.writes.mergeCategory('snacks', 'food');
  await pass(5000);
  undo?.();
  await pass(5000);
  expect(inEach()).toEqual(before);
  expect(shown()).toEqual(['food', 'snacks', 'rent']);
  expect(spending()).toEqual([
    ['food', 100, 1],
    ['snacks', 34, 2],
  ]);
});

it('is undone whole, though the amount of one of its transactions was changed elsewhere meanwhile', async () => {
  const { undo } = device.writes.mergeCategory('snacks', 'food');
  await pass(5000);
  await cut();
  undo?.();
  server.put('transactions', [spent('t2', 'food', -31)]);
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
  expect(server.row('transactions', 't2')).toMatchObject(spentNow('snacks', -31));
  expect(server.row('transactions', 't3')).toMatchObject(spentNow('snacks', -4));
});

it('has no way back where another category was merged into it before, which goes on to the second for good', async () => {
  device.writes.mergeCategory('rent', 'snacks');
  await pass(5000);
  expect(device.writes.mergeCategory('snacks', 'food').undo).toBeNull();
  await pass(5000);
  expect(server.row('categories', 'rent')).toMatchObject({ mergedIntoId: 'food' });
});

it('brought back by hand, a merged category is one of its own at once', async () => {
  device.writes.mergeCategory('snacks', 'food');
  await pass(5000);
  await cut();
  device.writes.editCategory('snacks', { isArchived: false });
  expect(shown()).toEqual(['food', 'snacks', 'rent']);
  device.writes.editCategory('food', { isArchived: true });
  expect(device.views.categories().byId.get('snacks')?.id).toBe('snacks');
});

it('has no way back where a budget goes along', () => {
  device.writes.setBudget('food', { plannedMinor: 100 });
  expect(device.writes.mergeCategory('snacks', 'food').undo).toBeNull();
});

it('removes what is unused, and makes it anew where the removal has left already', async () => {
  const { undo } = device.writes.deleteCategory('rent');
  await pass(5000);
  expect(server.row('categories', 'rent')).toBeNull();
  undo();
  await pass(5000);
  const names = (server.rows('categories') as Category[]).map(({ name }) => name);
  expect(names).toEqual(['food', 'snacks', 'rent']);
});

it('makes, renames and removes groups', async () => {
  const { id } = device.writes.addCategoryGroup({ name: 'Boat', kind: 'expense' });
  device.writes.editCategoryGroup(id, { name: 'Our boat', position: 4 });
  await pass(5000);
  expect(server.row('category-groups', id)).toMatchObject({ name: 'Our boat', kind: 'expense', position: 4 });
  device.writes.deleteCategoryGroup(id);
  await pass(5000);
  expect(server.row('category-groups', id)).toBeNull();
});
