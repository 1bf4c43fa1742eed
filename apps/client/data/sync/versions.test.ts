import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storeSchema } from '../store/stored-state';
import { createDisk, type MemoryDisk, plainSeal } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';
import type { Transaction } from '../types';

let server: ModelServer;
let disk: MemoryDisk;
let newId: () => string;
beforeEach(() => {
  fakeTimers();
  server = createModelHousehold();
  disk = createDisk();
  newId = createTestIds(5);
  for (let at = 0; at < 20; at += 1) server.put('transactions', [posted(`t${at}`)]);
});
afterEach(() => {
  vi.useRealTimers();
});

function posted(id: string): Transaction {
  return {
    id,
    accountId: server.accountIds[0],
    on: `2026-11-${String((Number(id.slice(1)) % 28) + 1).padStart(2, '0')}`,
    amountMinor: -100,
    currency: 'EUR',
    payee: id,
    note: '',
    splits: [{ categoryId: null, amountMinor: -100 }],
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
  return device;
}

const coffee = () => ({
  accountId: server.accountIds[0],
  on: '2026-11-22',
  amountMinor: -350,
  payee: 'Coffee',
});
const idsOn = (device: TestDevice) => device.views.transactions({}).map(({ id }) => id);
const idsOnServer = () => server.rows('transactions').map(({ id }) => id);
const balanceOn = (device: TestDevice) => device.views.accounts()[0]?.balanceMinor;

async function readState(): Promise<{ schema: string; cursors: Record<string, string> }> {
  const name = `${server.householdId}/state`;
  return JSON.parse(await plainSeal.open(disk.records.get(name)!, name));
}

describe('everything told anew', () => {
  it('leaves in view what is still there and takes away what is gone, without a moment in between', async () => {
    const device = await open();
    const seen: number[] = [];
    device.state.emitter.subscribe(['transactions', 'accounts', 'account-balances'], () => {
      seen.push(idsOn(device).length);
    });
    server.tables.get('transactions')!.delete('t3');
    server.put('transactions', [posted('t90')]);
    const before = device.views.transaction('t5');
    server.changeView();
    await pass(2000);
    expect([...idsOn(device)].sort()).toEqual([...idsOnServer()].sort());
    // The new row comes before the old one goes; nothing else ever leaves the view.
    expect(Math.min(...seen)).toBe(20);
    expect(device.views.transaction('t5')).toBe(before);
  });

  it('begins again where it was cut off, since what was not named yet may be gone', async () => {
    const first = await open();
    await pass(2000);
    expect(Object.keys((await readState()).cursors)).toContain('transaction');
    first.state.applyPage(undefined, {
      service: 'transaction',
      ...server.changesAfter('transaction', undefined, 3),
    });
    expect(idsOn(first)).toHaveLength(20);
    await first.sync.close(true);
    first.kill();
    server.tables.get('transactions')!.delete('t3');
    expect((await readState()).cursors).not.toHaveProperty('transaction');
    const second = await open();
    expect([...idsOn(second)].sort()).toEqual([...idsOnServer()].sort());
  });

  it('is not needed by a page that was on its way, and that would leave a gap', async () => {
    const device = await open();
    const { state } = device;
    const after = state.heard.cursors.transaction;
    const late = { service: 'transaction', ...server.changesAfter('transaction', after, 7) };
    state.applyPage(undefined, {
      service: 'transaction',
      ...server.changesAfter('transaction', undefined, 3),
    });
    expect(state.applyPage(after, late)).toBe(false);
    expect(idsOn(device)).toHaveLength(20);
  });
});

describe('a device whose rows another version of the app wrote', () => {
  async function leaveWritesAndRows(schema: string): Promise<void> {
    const device = await open();
    await pass(2000);
    device.link.isUp = false;
    server.cutStreams();
    await device.writes.addTransaction(coffee()).saved;
    device.kill();
    const name = `${server.householdId}/state`;
    const state = { ...(await readState()), schema };
    disk.records.set(name, await plainSeal.seal(JSON.stringify(state), name));
  }

  it.each(['0.older', '999.newer'])('(%s) loads them again, and sends what was not sent', async (schema) => {
    await leaveWritesAndRows(schema);
    const device = createTestDevice({ server, disk, newId });
    device.link.isUp = false;
    const opened = device.sync.open();
    await pass(1500, 500);
    await opened;
    expect(idsOn(device)).toHaveLength(1);
    expect(device.views.syncState()).toMatchObject({ pendingCount: 1, isComplete: false });
    device.link.isUp = true;
    await pass(60_000, 1000);
    expect(device.views.syncState()).toMatchObject({ pendingCount: 0, isComplete: true });
    expect(idsOn(device)).toHaveLength(21);
    expect(idsOnServer()).toHaveLength(21);
    expect((await readState()).schema).toBe(storeSchema);
  });

  it('keeps a write of a newer app for that one', async () => {
    const name = `${server.householdId}/outbox`;
    const entry = JSON.stringify({ version: 1000, key: 'k', what: 'nobody knows yet' });
    disk.outbox.set(1, { household: server.householdId, bytes: await plainSeal.seal(entry, name) });
    disk.sequence = 1;
    const device = await open();
    device.writes.addTransaction(coffee());
    await pass(5000);
    expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
    expect([...disk.outbox.keys()]).toEqual([1]);
    expect(idsOnServer()).toHaveLength(21);
  });
});

describe('an app and a server of different versions', () => {
  it('a newer server tells of services, resources and fields that are passed over', async () => {
    server.isNewer = true;
    const device = await open();
    device.writes.addTransaction(coffee());
    await pass(5000);
    expect([...idsOn(device)].sort()).toEqual([...idsOnServer()].sort());
    expect(balanceOn(device)).toBe(-2350);
    expect(device.views.syncState()).toMatchObject({ isOnline: true, isComplete: true, pendingCount: 0 });
  });

  it('an older server leaves empty what it does not know', async () => {
    server.hidden.add('account-balances').add('budgets').add('notifications');
    const device = await open();
    device.writes.addTransaction(coffee());
    await pass(5000);
    expect(idsOn(device)).toHaveLength(21);
    expect(device.views.notifications()).toEqual([]);
    expect(device.views.syncState()).toMatchObject({ isComplete: true, pendingCount: 0 });
  });

  it('and the server that is brought up to date tells it what it had left out', async () => {
    server.hidden.add('account-balances');
    const device = await open();
    server.hidden.clear();
    server.changeView();
    await pass(2000);
    expect(balanceOn(device)).toBe(-2000);
  });
});

describe('what a device may see and do', () => {
  it('changes while it stays where it is; what it may not write any more comes back', async () => {
    const device = await open();
    device.link.isUp = false;
    server.cutStreams();
    const { id } = device.writes.addTransaction(coffee());
    server.changeRole('viewer');
    device.link.isUp = true;
    await pass(60_000, 1000);
    expect(device.sessionEndings).toBe(0);
    expect(device.views.syncState()).toMatchObject({
      pendingCount: 0,
      rejected: [{ rowId: id, kind: 'create', problem: { code: 'request/forbidden', status: 403 } }],
    });
    expect(idsOn(device)).toHaveLength(20);
    server.changeRole('editor');
    await pass(2000);
    expect(device.role).toBe('editor');
    const [rejected] = device.views.syncState().rejected;
    device.writes.retryRejected(rejected!.key, {});
    await pass(5000);
    expect(idsOnServer()).toHaveLength(21);
    expect(device.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
  });

  it('shrinks to what is covered, and what is not leaves the device', async () => {
    const device = await open();
    server.hidden.add('transactions');
    server.changeView();
    await pass(2000);
    expect(idsOn(device)).toEqual([]);
    expect(device.views.accounts()).toHaveLength(2);
    expect(device.views.syncState().isOnline).toBe(true);
  });

  it('ends with the membership, which is told as such', async () => {
    const device = await open();
    server.endMembership(server.householdId);
    await pass(1000);
    expect([device.householdLosses, device.sessionEndings]).toEqual([1, 0]);
  });
});

describe('a row that the server has and cannot read', () => {
  it('is counted, keeps nothing else from coming, and is there once it can be read', async () => {
    server.unreadable.add('t3');
    const device = await open();
    expect(idsOn(device)).toHaveLength(19);
    expect(device.views.syncState().unreadableCount).toBe(1);
    await pass(2000);
    device.kill();
    const again = await open();
    expect(again.views.syncState().unreadableCount).toBe(1);
    server.unreadable.clear();
    server.put('transactions', [posted('t3')]);
    await pass(2000);
    expect(idsOn(again)).toHaveLength(20);
    expect(again.views.syncState().unreadableCount).toBe(0);
  });
});
