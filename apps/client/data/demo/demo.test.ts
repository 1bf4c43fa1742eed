import { beforeEach, expect, it } from 'vitest';
import type { Platform } from '../platform/platform-port';
import type { Runtime } from '../runtime';
import { createRuntime } from '../session/create-runtime';
import { createSealedDevice } from '../storage/sealed-device';
import { createDisk, createMemoryRecords, plainSeal } from '../testing/memory-records';
import { createTestIds } from '../testing/test-device';

const options = {
  name: 'Probehaushalt',
  displayName: 'Du',
  language: 'de',
  locale: 'de-DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
};
const nowMs = Date.parse('2026-11-30T12:00:00Z');
let sent: string[];
let runtime: Runtime;
let noted: string | null;
let platform: Platform;

/** A page that nobody has signed in on, whose network counts what is asked of it. */
beforeEach(async () => {
  sent = [];
  noted = null;
  const disk = createDisk();
  platform = {
    fetch: async (input) => {
      sent.push(String(input));
      throw new TypeError('no network');
    },
    mayBeSignedIn: () => false,
    newId: createTestIds(5),
    nowMs: () => nowMs,
    random: () => 0.5,
    yieldToHost: async () => {},
    openDeviceStorage: async () =>
      createSealedDevice(
        createMemoryRecords(disk, () => true),
        plainSeal,
        async () => {},
      ),
    tabs: null,
    tabNote: {
      read: () => noted,
      write(text) {
        noted = text;
      },
    },
    onWake: () => () => {},
    onNetworkLost: () => () => {},
    onHide: () => () => {},
  };
  runtime = createRuntime(platform, '');
  await runtime.session.start();
  await runtime.session.openDemo(options);
});

function open() {
  const household = runtime.household();
  if (!household) throw new Error('no household is open');
  return household;
}

it('opens two years of a household, in its language and currency, without asking anyone', () => {
  expect(runtime.session.current()).toMatchObject({ status: 'signed-in', isDemo: true, isKept: false });
  const { views } = open();
  expect(views.household()).toMatchObject({ name: 'Probehaushalt', currency: 'EUR', locale: 'de-DE' });
  expect(views.accounts().map(({ name }) => name)).toContain('Girokonto');
  expect(views.transactions({}).length).toBeGreaterThan(1000);
  expect(views.transactions({}).at(-1)?.on.slice(0, 7)).toBe('2024-11');
  expect(views.budgets('2026-11-30').length).toBeGreaterThan(5);
  expect(sent).toEqual([]);
});

it('is written like any other household, and nothing of it waits or is sent', async () => {
  const { views, writes } = open();
  const account = views.accounts()[0];
  const before = account?.balanceMinor ?? 0;
  const fields = { accountId: account?.id ?? '', on: '2026-11-30', amountMinor: -1250, payee: 'Mittagessen' };
  const { id, saved } = writes.addTransaction(fields);
  await saved;
  expect(views.transaction(id)).toMatchObject({ payee: 'Mittagessen', currency: 'EUR' });
  expect(views.accounts()[0]?.balanceMinor).toBe(before - 1250);
  expect(views.isPending(id)).toBe(false);
  expect(views.syncState()).toMatchObject({ pendingCount: 0, isOnline: true });
  const { undo } = writes.deleteTransaction(id);
  expect(views.transaction(id)).toBeNull();
  undo();
  expect(views.accounts()[0]?.balanceMinor).toBe(before - 1250);
  expect(sent).toEqual([]);
});

it('sends nothing even where a screen asks the server, and leaves nothing behind', async () => {
  const file = { id: 'file', accountId: null, fileName: 'a.csv', bytes: new Uint8Array(1) };
  await expect(open().uploads.add(file)).rejects.toThrow();
  await expect(runtime.session.removeMember('somebody')).rejects.toThrow();
  await runtime.session.signOut();
  expect(runtime.session.current()).toEqual({ status: 'signed-out', reason: 'none' });
  expect(runtime.household()).toBeNull();
  expect(sent).toEqual([]);
});

it('tells of budgets as a server would: each that is over, unread', () => {
  const { views } = open();
  const over = views.budgets('2026-11-30').filter(({ status }) => status === 'over');
  const told = views.notifications();
  expect(over.length).toBeGreaterThan(0);
  for (const { budget, period } of over) {
    const { facts, readAt } = told.find((one) => one.facts.budgetId === budget.id) ?? {};
    expect(readAt).toBeNull();
    expect(facts).toMatchObject({
      percent: 100,
      spentMinor: period.spentMinor,
      periodStartsOn: '2026-11-01',
    });
  }
});

it('is there again after a reload, with what was entered and without what was taken back', async () => {
  const { views, writes } = open();
  const fields = { accountId: views.accounts()[0]?.id ?? '', on: '2026-11-30', amountMinor: -1250 };
  const kept = writes.addTransaction({ ...fields, payee: 'Mittagessen' });
  writes.deleteTransaction(kept.id).undo();
  writes.deleteTransaction(writes.addTransaction({ ...fields, payee: 'Versehen' }).id);
  const balances = views.accounts().map(({ balanceMinor }) => balanceMinor);
  runtime = createRuntime(platform, '');
  await runtime.session.start();
  expect(runtime.session.current()).toMatchObject({ status: 'signed-in', isDemo: true });
  expect(open().views.transaction(kept.id)).toMatchObject({ payee: 'Mittagessen' });
  expect(open().views.transactions({ text: 'Versehen' })).toEqual([]);
  expect(
    open()
      .views.accounts()
      .map(({ balanceMinor }) => balanceMinor),
  ).toEqual(balances);
});

it('is gone once it was left, and a note that is not understood opens nothing', async () => {
  await runtime.session.signOut();
  expect(noted).toBeNull();
  noted = '{"version":0}';
  runtime = createRuntime(platform, '');
  await runtime.session.start();
  expect(runtime.session.current()).toMatchObject({ status: 'signed-out' });
});

it('has no file that waits, and is the same to whoever looks again', () => {
  const { uploads } = open();
  expect(uploads.files()).toEqual([]);
  expect(uploads.files()).toBe(uploads.files());
});
