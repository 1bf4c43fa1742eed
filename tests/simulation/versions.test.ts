import { startTestSystem, type TestSystem } from '@florin/testkit';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createDisk, type MemoryDisk, plainSeal } from '../../apps/client/data/testing/memory-records';
import type { TestDevice } from '../../apps/client/data/testing/test-device';
import type { Transaction } from '../../apps/client/data/types';
import { RealHousehold } from './real-household';

let system: TestSystem;
let administrator: pg.Client;
beforeAll(async () => {
  // A device takes a quarter of a second of silence to mean that it has been told everything.
  system = await startTestSystem({ heartbeatMs: 300 });
  const { host, port, user, password, database } = system.database;
  administrator = new pg.Client({ host, port, user, password, database });
  await administrator.connect();
});
afterAll(async () => {
  await administrator.end();
  await system.stop();
});

let server: RealHousehold;
let disk: MemoryDisk;
let device: TestDevice;
beforeEach(async () => {
  server = await RealHousehold.create(system, administrator);
  disk = createDisk();
  for (const payee of ['Baker', 'Butcher']) await server.put('transactions', [posted(payee)]);
});
afterEach(() => {
  device.kill();
  vi.doUnmock('@florin/sdk');
  vi.doUnmock('../../apps/client/data/store/transaction-codec');
});

function posted(payee: string): Transaction {
  const fields = { accountId: server.accountIds[0]!, on: '2026-11-20', amountMinor: -100, currency: 'EUR' };
  const splits = [{ categoryId: null, amountMinor: -100 }];
  const state = { status: 'posted', origin: 'person', statementId: null, change: 0 } as const;
  return { id: crypto.randomUUID(), ...fields, payee, note: `of the ${payee}`, splits, ...state };
}

type Registry = typeof import('@florin/sdk');
type Codec = typeof import('../../apps/client/data/store/transaction-codec');

/** An app of yesterday: it knows no category groups, and no transaction's note. */
function mockOlderApp(): void {
  vi.doMock('@florin/sdk', async (original) => {
    const sdk = await original<Registry>();
    const { 'category-groups': _, ...syncedResources } = sdk.syncedResources;
    return { ...sdk, syncedResources, rowShapes: 'older' };
  });
  vi.doMock('../../apps/client/data/store/transaction-codec', async (original) => {
    const codec = await original<Codec>();
    const encodeMonth: Codec['encodeMonth'] = (month, rows) =>
      codec.encodeMonth(
        month,
        rows.map((row) => ({ ...row, note: '' })),
      );
    return { ...codec, encodeMonth };
  });
}

/** An app of tomorrow: it knows a resource and a whole service that the server does not have yet. */
function mockNewerApp(): void {
  vi.doMock('@florin/sdk', async (original) => {
    const sdk = await original<Registry>();
    const syncedResources = { ...sdk.syncedResources, 'savings-goals': 'transaction', pledges: 'pledges' };
    const syncedServices = [...sdk.syncedServices, 'pledges'];
    return { ...sdk, syncedResources, syncedServices, rowShapes: 'newer' };
  });
}

/** The app as it is mocked now, started on the disk. */
async function start(): Promise<void> {
  vi.resetModules();
  const { createTestDevice } = await import('../../apps/client/data/testing/test-device');
  device = createTestDevice({ server, disk, newId: () => crypto.randomUUID() });
  await device.sync.open();
  await system.eventually(async () => expect(device.views.syncState()).toMatchObject({ isComplete: true }));
}

/** Until the device shows what the server has, and a write of its own has arrived there. */
async function expectInStep(payee: string): Promise<void> {
  const [accountId] = server.accountIds;
  const { id } = device.writes.addTransaction({
    accountId: accountId!,
    on: '2026-11-22',
    amountMinor: -350,
    payee,
  });
  await system.eventually(async () => {
    await server.rest();
    expect(server.row('transactions', id)).toMatchObject({ payee });
    expect(byId(device.views.transactions({}))).toEqual(byId(server.rows('transactions') as Transaction[]));
    expect(device.views.syncState()).toMatchObject({ isOnline: true, isComplete: true, pendingCount: 0 });
  });
  expect(device.views.syncState().rejected).toEqual([]);
}

async function stop(): Promise<void> {
  await device.sync.close(true);
  device.kill();
}

function byId(rows: readonly Transaction[]): Transaction[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function groupsOn({ state }: TestDevice): number {
  return state.table('category-groups').base.size;
}

test('an older and a newer app follow the server, and each takes over the disk of the one before', async () => {
  mockOlderApp();
  await start();
  await expectInStep('Older');
  expect(device.state.table('category-groups')).toBeUndefined();
  const [edited] = device.views.transactions({ text: 'Baker' });
  await device.writes.editTransaction(edited!.id, { payee: 'Baker & sons' }).saved;
  await expectInStep('Older again');
  expect(server.row('transactions', edited!.id)).toMatchObject({
    payee: 'Baker & sons',
    note: 'of the Baker',
  });
  await stop();

  vi.doUnmock('../../apps/client/data/store/transaction-codec');
  mockNewerApp();
  await start();
  await expectInStep('Newer');
  expect(groupsOn(device)).toBe(server.rows('category-groups').length);
  expect(groupsOn(device)).toBeGreaterThan(0);
  expect(device.state.table('savings-goals' as never).base.size).toBe(0);
  await stop();

  vi.doUnmock('@florin/sdk');
  await start();
  await expectInStep('Of today');
});

test.each([
  ['of another view', (cursor: string) => cursor.replace(/\w+$/, '0lder')],
  ['of an older version', (cursor: string) => cursor.replace(/^1/, '0')],
])('a device with cursors %s on its disk is told everything anew', async (_which, change) => {
  await start();
  await expectInStep('Before');
  await stop();
  const name = `${server.householdId}/state`;
  const state = JSON.parse(await plainSeal.open(disk.records.get(name)!, name));
  const cursors = Object.fromEntries(
    Object.entries<string>(state.cursors).map(([service, cursor]) => [service, change(cursor)]),
  );
  expect(Object.keys(cursors)).toContain('transaction');
  disk.records.set(name, await plainSeal.seal(JSON.stringify({ ...state, cursors }), name));
  // What the other version was not told of comes only with everything.
  expect(disk.records.delete(`${server.householdId}/table/category-groups`)).toBe(true);
  await server.put('transactions', [posted('Grocer')]);
  await start();
  await expectInStep('After');
  expect(groupsOn(device)).toBe(server.rows('category-groups').length);
});
