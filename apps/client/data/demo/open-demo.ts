import { NetworkError } from '@florin/sdk';
import type { Platform } from '../platform/platform-port';
import type { Emitter } from '../store/emitter';
import { HouseholdState, smallResources } from '../store/household-state';
import { HouseholdViews } from '../store/household-views';
import { HouseholdWrites } from '../store/household-writes';
import type { LiveHousehold } from '../store/live-household';
import type { PendingWrite } from '../store/pending-write';
import { compareNewestFirst } from '../store/sorted-rows';
import type { AnyRow, SyncState } from '../types';
import type { UploadQueue } from '../uploads/upload-queue';
import { type DemoOptions, demoHouseholdId, demoRows } from './demo-rows';

/** Nothing waits for a server here, although every write stays in the outbox of a household that has none. */
class DemoViews extends HouseholdViews {
  override isPending(): boolean {
    return false;
  }
  override waitingAccounts(): ReadonlySet<string> {
    return nothing;
  }
  override syncState(): SyncState {
    return settled;
  }
}

const nothing: ReadonlySet<string> = new Set();
const settled: SyncState = {
  isOnline: true,
  isOffline: false,
  isReady: true,
  isComplete: true,
  pendingCount: 0,
  lastSyncedAt: null,
  rejected: [],
  unreadableCount: 0,
};

/** A statement is read by the server, and this household has none. */
const noUploads: UploadQueue = {
  files: () => [],
  add: () => Promise.reject(new NetworkError('the demo has no server')),
  remove: () => Promise.resolve(),
  wake: () => undefined,
  stop: () => undefined,
};

/** A household in memory alone: it is read and written like any other, and neither disk nor network hears of it. */
export async function openDemo(
  emitter: Emitter,
  platform: Platform,
  options: DemoOptions,
): Promise<LiveHousehold> {
  const { guessIcon } = await import('@florin/domain/category/guess');
  const state = new HouseholdState(emitter);
  const rows = demoRows(options, platform.nowMs(), guessIcon);
  for (const resource of smallResources) state.loadTable(resource, rows[resource] as AnyRow[]);
  state.loadMonth(rows.transactions.sort(compareNewestFirst));
  state.hasFirstMonth = true;
  state.hasAllMonths = true;
  state.setStatus({
    isOnline: true,
    isCaughtUp: true,
    lastSyncedAt: new Date(platform.nowMs()).toISOString(),
  });
  const views = new DemoViews(state, platform.nowMs);
  let lastSequence = 0;
  const writes = new HouseholdWrites(state, {
    newId: platform.newId,
    nowMs: platform.nowMs,
    submit(write: PendingWrite) {
      lastSequence += 1;
      state.addWrite(write);
      state.placeWrite(write.key, lastSequence);
      emitter.tell();
      return Promise.resolve();
    },
    takeBack(key) {
      if (!state.cancelWrite(key)) return null;
      emitter.tell();
      return Promise.resolve();
    },
    discardRejection: () => Promise.resolve(),
    balanceMinor(accountId) {
      const account = views.account(accountId);
      return account ? account.balanceMinor + account.laterMinor : 0;
    },
  });
  return {
    id: demoHouseholdId,
    views,
    writes,
    uploads: noUploads,
    discardRejection: () => Promise.resolve(),
    keep(name, text) {
      state.keep(name, text);
      emitter.tell();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
