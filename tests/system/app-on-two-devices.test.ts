import { randomUUID } from 'node:crypto';
import type { Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createIdSource } from '../../apps/client/data/platform/new-id';
import type { Platform } from '../../apps/client/data/platform/platform-port';
import { SessionController } from '../../apps/client/data/session/session-controller';
import { createSealedDevice } from '../../apps/client/data/storage/sealed-device';
import { Emitter } from '../../apps/client/data/store/emitter';
import { createDisk, createMemoryRecords, plainSeal } from '../../apps/client/data/testing/memory-records';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

/** The app's own data layer, with a disk in memory and a network that can be pulled out. */
class Device {
  readonly session: SessionController;
  isOnline = true;
  /** How many answers of writes get lost on their way back. */
  answersToLose = 0;
  private readonly open = new Set<AbortController>();

  constructor(cookie: string) {
    const disk = createDisk();
    const newId = createIdSource(
      (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
      Date.now,
    );
    const platform: Platform = {
      fetch: (input, init) => this.fetch(String(input), init ?? {}, cookie),
      newId,
      nowMs: Date.now,
      random: () => 0,
      yieldToHost: async () => {},
      openDeviceStorage: async () =>
        createSealedDevice(
          createMemoryRecords(disk, () => true),
          plainSeal,
          async () => {},
        ),
      tabs: null,
      onWake: () => () => {},
      mayBeSignedIn: () => true,
      onNetworkLost: () => () => {},
      onHide: () => () => {},
      tabNote: null,
    };
    this.session = new SessionController(platform, system.url, new Emitter());
  }

  get household() {
    const { household } = this.session;
    if (!household) throw new Error('no household is open');
    return household;
  }

  pull(): void {
    this.isOnline = false;
    for (const request of this.open) request.abort();
  }

  async close(): Promise<void> {
    await this.session.household?.close(false);
  }

  private async fetch(url: string, init: RequestInit, cookie: string): Promise<Response> {
    if (!this.isOnline) throw new TypeError('no network');
    const request = new AbortController();
    this.open.add(request);
    init.signal?.addEventListener('abort', () => request.abort());
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(url, { ...init, headers, signal: request.signal });
    if ((init.method ?? 'GET') !== 'GET' && this.answersToLose > 0) {
      this.answersToLose -= 1;
      await response.arrayBuffer();
      throw new TypeError('the answer was lost');
    }
    return response;
  }
}

let ada: Person;
let accountId: string;
let phone: Device;
let laptop: Device;

beforeEach(async () => {
  ada = await system.person();
  accountId = (await ada.account({ name: 'Cash', stated: { on: '2000-01-01', balanceMinor: 10_000 } })).id;
  await ada.category('Groceries');
  phone = new Device(ada.cookie);
  laptop = new Device(ada.cookie);
  for (const device of [phone, laptop]) await device.session.start();
  await system.eventually(async () => {
    for (const device of [phone, laptop]) expect(balanceOn(device)).toBe(10_000);
  });
});
afterEach(async () => {
  for (const device of [phone, laptop]) await device.close();
});

function balanceOn(device: Device): number | undefined {
  return device.household.views.accounts()[0]?.balanceMinor;
}
function rowsOn(device: Device): readonly Transaction[] {
  return device.household.views.transactions({});
}
const lunch = (amountMinor = -1250) => ({ accountId, on: '2026-11-20', amountMinor, payee: 'Lunch' });

test('what one device writes another shows within a second, with the balance it leaves', async () => {
  const began = performance.now();
  const { id } = phone.household.writes.addTransaction(lunch());
  expect(balanceOn(phone)).toBe(8750);
  await system.eventually(async () => {
    expect(rowsOn(laptop).map((row) => row.id)).toEqual([id]);
    expect(balanceOn(laptop)).toBe(8750);
  });
  expect(performance.now() - began).toBeLessThan(1000);
  expect(balanceOn(phone)).toBe(8750);
});

test('writes made without a network go out in order once there is one, each once, though answers get lost', async () => {
  phone.pull();
  const { id } = phone.household.writes.addTransaction(lunch());
  phone.household.writes.editTransaction(id, { payee: 'Late lunch' });
  const other = phone.household.writes.addTransaction(lunch(-300));
  await phone.household.writes.deleteTransaction(other.id).saved;
  phone.answersToLose = 2;
  phone.isOnline = true;
  await system.eventually(async () => {
    expect(phone.household.views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
    expect(rowsOn(laptop)).toMatchObject(rowsOn(phone));
    expect(rowsOn(laptop).map((row) => row.payee)).toEqual(['Late lunch']);
    for (const device of [phone, laptop]) expect(balanceOn(device)).toBe(8750);
  });
});

test('two devices that change different fields of a row keep both changes', async () => {
  const { id } = phone.household.writes.addTransaction(lunch());
  await system.eventually(async () => expect(rowsOn(laptop)).toHaveLength(1));
  phone.pull();
  phone.household.writes.editTransaction(id, { note: 'with Ana' });
  laptop.household.writes.editTransaction(id, { payee: 'Dinner' });
  await system.eventually(async () => expect(laptop.household.views.syncState().pendingCount).toBe(0));
  phone.isOnline = true;
  await system.eventually(async () => {
    for (const device of [phone, laptop])
      expect(rowsOn(device)[0]).toMatchObject({ note: 'with Ana', payee: 'Dinner' });
    expect(phone.household.views.syncState().pendingCount).toBe(0);
  });
});

test('a delete wins over an edit, which comes back to its author', async () => {
  const { id } = phone.household.writes.addTransaction(lunch());
  await system.eventually(async () => expect(rowsOn(laptop)).toHaveLength(1));
  phone.pull();
  phone.household.writes.editTransaction(id, { note: 'with Ana' });
  laptop.household.writes.deleteTransaction(id);
  await system.eventually(async () => expect(laptop.household.views.syncState().pendingCount).toBe(0));
  phone.isOnline = true;
  await system.eventually(async () => {
    expect(rowsOn(phone)).toEqual([]);
    expect(phone.household.views.syncState()).toMatchObject({
      pendingCount: 0,
      rejected: [{ rowId: id, fields: { note: 'with Ana' }, problem: { code: 'deleted-elsewhere' } }],
    });
    for (const device of [phone, laptop]) expect(balanceOn(device)).toBe(10_000);
  });
});

test('a write the server refuses comes back with its reason, and goes out when it is put right', async () => {
  const { writes, views } = phone.household;
  writes.addTransaction({ ...lunch(), splits: [{ categoryId: randomUUID(), amountMinor: -1250 }] });
  await system.eventually(async () => {
    expect(views.syncState()).toMatchObject({
      pendingCount: 0,
      rejected: [{ kind: 'create', problem: { code: 'transaction/unknown-category' } }],
    });
  });
  const [rejected] = views.syncState().rejected;
  await writes.retryRejected(rejected!.key, { splits: [{ categoryId: null, amountMinor: -1250 }] }).saved;
  await system.eventually(async () => {
    expect(views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
    expect(rowsOn(laptop)).toHaveLength(1);
  });
});

test('every other action reaches the server too: account, category, budget', async () => {
  const { writes, views } = phone.household;
  const account = writes.addAccount({
    name: 'Savings',
    kind: 'savings',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 5 },
  });
  writes.editAccount(account.id, { name: 'Rainy days' });
  const group = views.categories().groups.find(({ kind }) => kind === 'expense')!;
  const category = writes.addCategory(group.id, 'Cats');
  writes.editCategory(category.id, { name: 'Cat food' });
  writes.setBudget(category.id, { plannedMinor: 4000 });
  writes.setBudget(category.id, { plannedMinor: 5000, rollover: 'both' });
  expect(views.syncState().pendingCount).toBe(6);
  await system.eventually(async () => {
    expect(views.syncState()).toMatchObject({ pendingCount: 0, rejected: [] });
    const names = laptop.household.views.accounts().map(({ name }) => name);
    expect(names).toContain('Rainy days');
    expect(laptop.household.views.categories().byId.get(category.id)?.name).toBe('Cat food');
    const [budget] = laptop.household.views.budgets('2026-11-20');
    expect(budget).toMatchObject({ availableMinor: 5000, category: { name: 'Cat food' } });
  });
});

test('the device’s own sums equal the server’s report', async () => {
  const groceries = await ada.category('Groceries');
  const splits = [
    { categoryId: groceries.id, amountMinor: -900 },
    { categoryId: null, amountMinor: -350 },
  ];
  phone.household.writes.addTransaction({ ...lunch(), splits });
  phone.household.writes.addTransaction({
    ...lunch(200),
    splits: [{ categoryId: groceries.id, amountMinor: 200 }],
  });
  phone.household.writes.addTransaction(lunch(99_900));
  await system.eventually(async () => {
    expect(phone.household.views.syncState().pendingCount).toBe(0);
    const report = await ada.send('GET', '/v1/reports/spending-by-category?from=2026-11-01&to=2026-11-30');
    const { incomeMinor, ...own } = phone.household.views.spending('2026-11-01', '2026-11-30')!;
    expect(incomeMinor).toBe(99_900);
    expect(own.totalMinor).toBe(1050);
    expect(report.body).toMatchObject(own);
  });
});
