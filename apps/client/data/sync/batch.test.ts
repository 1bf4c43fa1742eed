import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisk, type MemoryDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';
import type { Transaction } from '../types';

const rowCount = 1000;
let server: ModelServer;
let disk: MemoryDisk;
let newId: () => string;
beforeEach(() => {
  fakeTimers();
  server = createModelHousehold();
  disk = createDisk();
  newId = createTestIds(5);
  server.put(
    'transactions',
    Array.from({ length: rowCount }, (_, at) => posted(at)),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

function posted(at: number): Transaction {
  return {
    id: `t${String(at).padStart(4, '0')}`,
    accountId: server.accountIds[0],
    on: `2026-11-${String((at % 28) + 1).padStart(2, '0')}`,
    amountMinor: -100 - at,
    currency: 'EUR',
    payee: 'Hofer',
    note: '',
    splits: [{ categoryId: null, amountMinor: -100 - at }],
    status: 'posted',
    origin: 'person' as const,
    statementId: null,
    change: 0,
  };
}

async function open(): Promise<TestDevice> {
  const device = createTestDevice({ server, disk, newId });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
  await pass(2000);
  return device;
}

function rename(device: TestDevice) {
  const rows = device.views.transactions({});
  return device.writes.changeTransactions(
    rows.map(({ id }) => ({ kind: 'update', id, fields: { payee: 'Aldi' } }) as const),
  );
}

const payeesOn = (device: TestDevice) => new Set(device.views.transactions({}).map(({ payee }) => payee));
const payeesOnServer = () =>
  new Set((server.rows('transactions') as Transaction[]).map(({ payee }) => payee));

it('a thousand rows are shown at once, kept in two entries and sent in two requests', async () => {
  const device = await open();
  const { saved } = rename(device);
  expect(payeesOn(device)).toEqual(new Set(['Aldi']));
  await saved;
  await pass(5000);
  expect(payeesOnServer()).toEqual(new Set(['Aldi']));
  expect(server.effects.size).toBe(2);
  expect(device.views.syncState().pendingCount).toBe(0);
});

it('survives the end of the process, and goes out with the network', async () => {
  const first = await open();
  first.link.isUp = false;
  server.cutStreams();
  await rename(first).saved;
  first.kill();
  expect(payeesOnServer()).toEqual(new Set(['Hofer']));
  const second = await open();
  expect(payeesOn(second)).toEqual(new Set(['Aldi']));
  await pass(60_000, 1000);
  expect(payeesOnServer()).toEqual(new Set(['Aldi']));
  expect(server.effects.size).toBe(2);
});

it('undone before it was sent, it is never sent', async () => {
  const device = await open();
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
  const { undo } = rename(device);
  undo();
  expect(payeesOn(device)).toEqual(new Set(['Hofer']));
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(server.effects.size).toBe(0);
});

it('undone after it was sent, it is reversed in as many requests', async () => {
  const device = await open();
  const { undo } = rename(device);
  await pass(5000);
  undo();
  await pass(5000);
  expect(payeesOnServer()).toEqual(new Set(['Hofer']));
  expect(server.effects.size).toBe(4);
});

it('deleted rows come back with their content, and the balance with them', async () => {
  const device = await open();
  const balance = device.views.accounts()[0]!.balanceMinor;
  const rows = device.views.transactions({}).slice(0, 10);
  const { undo } = device.writes.changeTransactions(rows.map(({ id }) => ({ kind: 'delete', id }) as const));
  expect(device.views.transactions({})).toHaveLength(rowCount - 10);
  await pass(5000);
  expect(server.rows('transactions')).toHaveLength(rowCount - 10);
  undo();
  await pass(5000);
  expect(server.rows('transactions')).toHaveLength(rowCount);
  expect(device.views.accounts()[0]!.balanceMinor).toBe(balance);
});

it('what another device deleted is passed over, and the rest is done', async () => {
  const device = await open();
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
  rename(device);
  server.remove('transactions', 't0007');
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(server.rows('transactions')).toHaveLength(rowCount - 1);
  expect(payeesOnServer()).toEqual(new Set(['Aldi']));
  expect(device.views.transaction('t0007')).toBeNull();
  expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
});

it('refused, it comes back as one, and every row is what it was', async () => {
  const device = await open();
  const [row] = device.views.transactions({});
  const fields = { splits: [{ categoryId: 'nowhere', amountMinor: row!.amountMinor }] };
  device.writes.changeTransactions([{ kind: 'update', id: row!.id, fields }]);
  await pass(5000);
  const { rejected, pendingCount } = device.views.syncState();
  expect([pendingCount, rejected.map(({ kind }) => kind)]).toEqual([0, ['batch']]);
  expect(device.views.transaction(row!.id)?.splits[0]?.categoryId).toBeNull();
});

it('refused for one row, it names that one, and the rest can be sent without it', async () => {
  const device = await open();
  const [one, bad, other] = device.views.transactions({});
  const fields = { splits: [{ categoryId: 'nowhere', amountMinor: bad!.amountMinor }] };
  device.writes.changeTransactions([
    { kind: 'update', id: one!.id, fields: { payee: 'Aldi' } },
    { kind: 'update', id: bad!.id, fields },
    { kind: 'update', id: other!.id, fields: { payee: 'Aldi' } },
  ]);
  await pass(5000);
  const [rejected] = device.views.syncState().rejected;
  expect(rejected).toMatchObject({
    rowCount: 3,
    refusedPayees: ['Hofer'],
    restCount: 2,
    problem: { code: 'transaction/unknown-category' },
  });
  device.writes.sendRestOfRejected(rejected!.key);
  await pass(5000);
  expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
  const payees = [one, bad, other].map((row) => (server.row('transactions', row!.id) as Transaction).payee);
  expect(payees).toEqual(['Aldi', 'Hofer', 'Aldi']);
});

it('undone long ago without an answer, it happened once', async () => {
  const device = await open();
  const rows = device.views.transactions({}).slice(0, 2);
  const { undo } = device.writes.changeTransactions(rows.map(({ id }) => ({ kind: 'delete', id }) as const));
  await pass(5000);
  device.link.faults.push('lose-answer');
  undo();
  await pass(100, 50);
  server.forgetKeys();
  await pass(60_000, 1000);
  expect(server.rows('transactions')).toHaveLength(rowCount);
  expect(device.views.transactions({})).toHaveLength(rowCount);
  expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
});

it('while it waits, its accounts wait', async () => {
  const device = await open();
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
  rename(device);
  expect([...device.views.waitingAccounts()]).toEqual([server.accountIds[0]]);
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(device.views.waitingAccounts().size).toBe(0);
});
