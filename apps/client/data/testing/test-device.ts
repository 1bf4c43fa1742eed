import type { Role } from '@florin/contracts';
import { createClient } from '@florin/sdk';
import { createIdSource } from '../platform/new-id';
import type { Platform } from '../platform/platform-port';
import { createHouseholdStorage } from '../storage/household-storage';
import { HouseholdState } from '../store/household-state';
import { HouseholdViews } from '../store/household-views';
import { HouseholdWrites } from '../store/household-writes';
import { HouseholdSync } from '../sync/household-sync';
import { Link } from './link';
import { createMemoryRecords, type MemoryDisk, plainSeal } from './memory-records';
import type { SyncServer } from './sync-server';
import type { TestTabs } from './test-tabs';

/** Deterministic bytes, so that one seed gives one run. */
export function createTestIds(seed: number): () => string {
  let state = seed;
  let nowMs = 1_700_000_000_000;
  return createIdSource(
    (bytes) => {
      for (let at = 0; at < bytes.length; at++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        bytes[at] = state >>> 24;
      }
      return bytes;
    },
    () => ++nowMs,
  );
}

export interface TestDevice {
  state: HouseholdState;
  views: HouseholdViews;
  writes: HouseholdWrites;
  sync: HouseholdSync;
  link: Link;
  sessionEndings: number;
  householdLosses: number;
  role: Role | null;
  /** What the machine says: it woke up or has a network again; it has none. */
  wake(): void;
  loseNetwork(): void;
  /** Ends the process: nothing more is written, said or heard. */
  kill(): void;
}

function listenTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellAll(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

/** One app (or one tab) on a disk, talking to the model server over a link of its own. */
export function createTestDevice(options: {
  server: SyncServer;
  disk: MemoryDisk;
  newId: () => string;
  tabs?: TestTabs;
  link?: Link;
  nowMs?: () => number;
}): TestDevice {
  const { server, disk, newId, tabs, nowMs = Date.now } = options;
  const { householdId } = server;
  const link = options.link ?? new Link();
  let isAlive = true;
  let csrfToken = server.csrfToken;
  const tab = tabs?.join() ?? null;
  const connection = server.connect(link);
  const machine = { onWake: new Set<() => void>(), onNetworkLost: new Set<() => void>() };
  const platform: Platform = {
    fetch: (input, init) => (isAlive ? connection(input, init) : new Promise(() => {})),
    newId,
    nowMs,
    random: () => 0.5,
    yieldToHost: () => new Promise((resolve) => setImmediate(resolve)),
    openDeviceStorage: () => Promise.reject(new Error('not here')),
    tabs: tab?.port ?? null,
    tabNote: null,
    onWake: (listener) => listenTo(machine.onWake, listener),
    mayBeSignedIn: () => true,
    onNetworkLost: (listener) => listenTo(machine.onNetworkLost, listener),
    onHide: () => () => {},
  };
  const state = new HouseholdState();
  const storage = createHouseholdStorage(
    createMemoryRecords(disk, () => isAlive),
    plainSeal,
    householdId,
  );
  const device: Partial<TestDevice> & Pick<TestDevice, 'sessionEndings' | 'householdLosses' | 'role'> = {
    sessionEndings: 0,
    householdLosses: 0,
    role: null,
  };
  const client = createClient({
    baseUrl: 'http://model',
    fetch: platform.fetch,
    newIdempotencyKey: newId,
    csrfToken: () => csrfToken,
    householdId,
  });
  const sync = new HouseholdSync(state, {
    platform,
    baseUrl: 'http://model',
    client,
    householdId,
    storage,
    isShared: tab !== null,
    onSessionEnded: () => {
      device.sessionEndings += 1;
    },
    onHouseholdRefused: () => {},
    onAccessChanged: ({ role }) => {
      device.role = role;
    },
    onHouseholdLost: () => {
      device.householdLosses += 1;
    },
    onOutOfStep: () => {},
    async refreshCsrf() {
      csrfToken = (await client.call('user/get-session')).csrfToken;
    },
  });
  const views = new HouseholdViews(state, nowMs);
  const writes = new HouseholdWrites(state, {
    newId,
    nowMs,
    submit: (write) => sync.submit(write),
    takeBack: (key) => sync.takeBack(key),
    discardRejection: (key) => sync.discardRejection(key),
    balanceMinor: (accountId) => views.heldWithLaterMinor(accountId),
  });
  return Object.assign(device, {
    state,
    views,
    writes,
    sync,
    link,
    wake: () => tellAll(machine.onWake),
    loseNetwork: () => tellAll(machine.onNetworkLost),
    kill() {
      isAlive = false;
      tab?.leave();
      void sync.close(false);
    },
  }) as TestDevice;
}
