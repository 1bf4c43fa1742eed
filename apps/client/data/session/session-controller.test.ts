import { ProblemError } from '@florin/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Platform } from '../platform/platform-port';
import { createSealedDevice } from '../storage/sealed-device';
import { Emitter } from '../store/emitter';
import { Link } from '../testing/link';
import { createDisk, createMemoryRecords, type MemoryDisk, plainSeal } from '../testing/memory-records';
import { ModelServer } from '../testing/model-server';
import { fakeTimers, pass } from '../testing/quiet';
import { createTestIds } from '../testing/test-device';
import { TestTabs } from '../testing/test-tabs';
import type { SessionState } from '../types';
import { SessionController } from './session-controller';

const ada = { email: 'ada@example.org', password: 'a long enough password' };
const bob = { email: 'bob@example.org', password: 'a long enough password' };
const { householdId } = new ModelServer();
const accountId = 'account-1';
const posted = {
  accountId,
  amountMinor: -100,
  currency: 'EUR',
  payee: 'Before',
  note: '',
  splits: [{ categoryId: null, amountMinor: -100 }],
  status: 'posted' as const,
  origin: 'person' as const,
  statementId: null,
  change: 0,
};
const coffee = { accountId, on: '2026-11-22', amountMinor: -350, payee: 'Coffee' };

/** A browser: its disk and its network outlive the pages opened in it. */
class Browser {
  disk: MemoryDisk = createDisk();
  readonly link = new Link();
  readonly tabs = new TestTabs();
  private readonly newId = createTestIds(3);
  private readonly server: ModelServer;

  constructor(server: ModelServer) {
    this.server = server;
  }

  async open(): Promise<SessionController> {
    const platform: Platform = {
      fetch: this.server.connect(this.link),
      newId: this.newId,
      nowMs: Date.now,
      random: () => 0.5,
      yieldToHost: async () => {},
      openDeviceStorage: async () => this.openDevice(),
      tabs: this.tabs.join().port,
      tabNote: null,
      onWake: () => () => {},
      mayBeSignedIn: () => true,
      onNetworkLost: () => () => {},
      onHide: () => () => {},
    };
    const session = new SessionController(platform, 'http://model', new Emitter());
    const started = session.start();
    await pass(1500, 500);
    await started;
    return session;
  }

  /** A destroyed disk takes no writes any more; the next opening has a new one. */
  private openDevice() {
    const disk = this.disk;
    const records = createMemoryRecords(disk, () => this.disk === disk);
    return createSealedDevice(records, plainSeal, async () => {
      disk.records.clear();
      disk.outbox.clear();
      this.disk = createDisk();
    });
  }
}

function statusOf(session: SessionController): SessionState['status'] {
  return session.current().status;
}

async function settle<Value>(work: Promise<Value>): Promise<Value> {
  const settled = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await pass(2000, 250);
  const result = await settled;
  if ('error' in result) throw result.error;
  return result.value;
}

describe('the session of a device', () => {
  let server: ModelServer;
  let browser: Browser;

  beforeEach(() => {
    fakeTimers();
    server = new ModelServer();
    server.isSessionAlive = false;
    const household = {
      id: householdId,
      name: 'Home',
      currency: 'EUR',
      timeZone: 'UTC',
      locale: 'en',
      members: [],
    };
    server.put('households', [{ ...household, change: 0 }]);
    const account = {
      name: 'Current',
      kind: 'checking' as const,
      currency: 'EUR',
      isClosed: false,
      change: 0,
    };
    server.put('accounts', [{ ...account, id: accountId, stated: { on: '2000-01-01', balanceMinor: 0 } }]);
    browser = new Browser(server);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks nobody to sign in who is; shows the entrance to everybody else', async () => {
    const session = await browser.open();
    expect(session.current()).toEqual({ status: 'signed-out', reason: 'none' });
    await expect(settle(session.signIn({ ...ada, email: 'eve@evil.test' }))).rejects.toBeInstanceOf(
      ProblemError,
    );
    await settle(session.signIn(ada));
    expect(session.current()).toMatchObject({ status: 'signed-in', isKept: true, isConfirmed: true });
    expect(session.household?.views.accounts()).toHaveLength(1);
  });

  it('opens from the disk without a network, and keeps what is written until there is one', async () => {
    const first = await browser.open();
    await settle(first.signIn(ada));
    await first.household?.close(true);
    browser.link.isUp = false;
    const session = await browser.open();
    expect(session.current()).toMatchObject({ status: 'signed-in', isConfirmed: false });
    expect(session.household?.views.household()?.name).toBe('Home');
    const { id, saved } = session.household!.writes.addTransaction(coffee);
    await settle(saved);
    expect(session.household?.views.syncState()).toMatchObject({
      isOnline: false,
      isOffline: true,
      isReady: true,
      pendingCount: 1,
    });
    browser.link.isUp = true;
    await pass(60_000, 1000);
    expect(server.row('transactions', id)).not.toBeNull();
    expect(session.household?.views.syncState().pendingCount).toBe(0);
  });

  it('leaves nothing on the disk after signing out, in every tab', async () => {
    const session = await browser.open();
    await settle(session.signIn(ada));
    const other = await browser.open();
    expect(statusOf(other)).toBe('signed-in');
    await settle(session.household!.writes.addTransaction(coffee).saved);
    await settle(session.signOut());
    expect(statusOf(session)).toBe('signed-out');
    expect(statusOf(other)).toBe('signed-out');
    expect(other.household).toBeNull();
    expect(server.isSessionAlive).toBe(false);
    expect(browser.disk.records.size).toBe(0);
    expect(browser.disk.outbox.size).toBe(0);
  });

  it('signs out without a network too, and tells the server at the next start', async () => {
    const session = await browser.open();
    await settle(session.signIn(ada));
    browser.link.isUp = false;
    server.cutStreams();
    await settle(session.signOut());
    expect(session.current()).toEqual({ status: 'signed-out', reason: 'left' });
    expect([...browser.disk.records.keys()]).toEqual(['owes-sign-out']);
    expect(server.isSessionAlive).toBe(true);
    browser.link.isUp = true;
    const next = await browser.open();
    expect(statusOf(next)).toBe('signed-out');
    expect(server.isSessionAlive).toBe(false);
    expect(browser.disk.records.size).toBe(0);
  });

  it('asks again for months it cannot read, and keeps what was not sent', async () => {
    server.put(
      'transactions',
      ['2026-11-01', '2026-10-01', '2026-09-01'].map((on) => ({ ...posted, id: `on ${on}`, on })),
    );
    const session = await browser.open();
    await settle(session.signIn(ada));
    await pass(2000);
    browser.link.isUp = false;
    server.cutStreams();
    await settle(session.household!.writes.addTransaction(coffee).saved);
    await session.household!.close(true);
    browser.disk.records.set(`${householdId}/transactions/2026-09`, new Uint8Array([1, 2, 3]));
    const next = await browser.open();
    expect(next.household?.views.syncState().pendingCount).toBe(1);
    browser.link.isUp = true;
    await pass(60_000, 1000);
    expect(next.household?.views.transactions({})).toHaveLength(4);
    expect(server.rows('transactions')).toHaveLength(4);
  });

  it('keeps nothing on a device that is not the user’s own', async () => {
    const session = await browser.open();
    await settle(session.signIn({ ...ada, isOwnDevice: false }));
    await settle(session.household!.writes.addTransaction(coffee).saved);
    await pass(5000, 500);
    expect(session.current()).toMatchObject({ isKept: false });
    expect(server.rows('transactions')).toHaveLength(1);
    expect(browser.disk.records.size).toBe(0);
    expect(browser.disk.outbox.size).toBe(0);
  });

  it('that the server ended forgets the rows; what was not sent goes out when the same user is back', async () => {
    const session = await browser.open();
    await settle(session.signIn(ada));
    server.isSessionAlive = false;
    server.cutStreams();
    const { id, saved } = session.household!.writes.addTransaction(coffee);
    await settle(saved);
    await pass(60_000, 1000);
    expect(session.current()).toEqual({ status: 'signed-out', reason: 'ended' });
    expect([...browser.disk.records.keys()]).toEqual(['profile']);
    expect(browser.disk.outbox.size).toBe(1);
    const next = await browser.open();
    expect(statusOf(next)).toBe('signed-out');
    await settle(next.signIn(ada));
    await pass(5000, 500);
    expect(server.row('transactions', id)).not.toBeNull();
  });

  it('and never goes out for another user', async () => {
    const session = await browser.open();
    await settle(session.signIn(ada));
    server.isSessionAlive = false;
    server.cutStreams();
    await settle(session.household!.writes.addTransaction(coffee).saved);
    await pass(60_000, 1000);
    const next = await browser.open();
    await settle(next.signIn(bob));
    await pass(5000, 500);
    expect(server.rows('transactions')).toEqual([]);
    expect(browser.disk.outbox.size).toBe(0);
  });

  it('follows a role that changes, in every tab, and stays in the household', async () => {
    const session = await browser.open();
    await settle(session.signIn(ada));
    const other = await browser.open();
    server.changeRole('viewer');
    await pass(2000);
    for (const tab of [session, other])
      expect(tab.current()).toMatchObject({
        status: 'signed-in',
        household: { id: householdId, role: 'viewer' },
        households: [{ role: 'viewer' }],
      });
    expect(session.household?.views.accounts()).toHaveLength(1);
  });

  it('loses one household and goes on in another; the rows of the lost one leave the device', async () => {
    const otherId = '00000000-0000-7000-8000-00000000000b';
    const name = 'Allotment';
    server.put('households', [
      { id: otherId, name, currency: 'EUR', timeZone: 'UTC', locale: 'en', members: [], change: 0 },
    ]);
    const session = await browser.open();
    await settle(session.signIn(ada));
    await pass(2000);
    expect(session.household?.id).toBe(householdId);
    const ofLost = () => [...browser.disk.records.keys()].filter((key) => key.startsWith(householdId));
    expect(ofLost()).not.toEqual([]);
    server.endMembership(householdId);
    await pass(5000, 500);
    expect(session.current()).toMatchObject({
      status: 'signed-in',
      household: { id: otherId },
      households: [{ id: otherId }],
    });
    expect(session.household?.id).toBe(otherId);
    expect(ofLost()).toEqual([]);
    expect(server.isSessionAlive).toBe(true);
  });
});
