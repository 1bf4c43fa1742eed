import { dayIn } from '@florin/domain/calendar';
import { NetworkError } from '@florin/sdk';
import type { Platform } from '../platform/platform-port';
import type { Emitter } from '../store/emitter';
import { HouseholdState, smallResources } from '../store/household-state';
import { HouseholdViews } from '../store/household-views';
import { HouseholdWrites } from '../store/household-writes';
import type { LiveHousehold } from '../store/live-household';
import type { PendingWrite } from '../store/pending-write';
import { compareNewestFirst } from '../store/sorted-rows';
import type { AnyRow, HouseholdMembership, SessionState, SyncState, WaitingFile } from '../types';
import type { UploadQueue } from '../uploads/upload-queue';
import { demoAlerts } from './demo-alerts';
import { type DemoNote, readDemoNote, writeDemoNote } from './demo-note';
import { type DemoOptions, demoHouseholdId, demoRows, demoUserId } from './demo-rows';

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
/** The same list at every look: whoever follows it would take a new one for a change. */
const noFiles: readonly WaitingFile[] = [];
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
  files: () => noFiles,
  add: () => Promise.reject(new NetworkError('the demo has no server')),
  remove: () => Promise.resolve(),
  wake: () => undefined,
  stop: () => undefined,
};

/** An open demo, and the session it is shown as. */
export interface Demo {
  household: LiveHousehold;
  state: SessionState;
}

/** A new one, or with null what this tab had open before it was loaded anew; null where that was no demo. */
export async function openDemo(
  emitter: Emitter,
  platform: Platform,
  options: DemoOptions | null,
): Promise<Demo | null> {
  const note = options
    ? { options, begunMs: platform.nowMs(), writes: [] }
    : readDemoNote(platform.tabNote?.read() ?? null);
  if (!note) return null;
  const { guessIcon } = await import('@florin/domain/category/guess');
  const { name, displayName } = note.options;
  const membership: HouseholdMembership = { id: demoHouseholdId, name, role: 'owner' };
  return {
    household: openHousehold(emitter, platform, note, demoRows(note.options, note.begunMs, guessIcon)),
    state: {
      status: 'signed-in',
      user: { id: demoUserId, email: '', displayName },
      households: [membership],
      household: membership,
      isKept: false,
      isConfirmed: true,
      isDemo: true,
    },
  };
}

/**
 * A household in memory alone: it is read and written like any other, and neither disk nor network hears of it. Only its
 * own tab notes it, so that a reload loses nothing.
 */
function openHousehold(
  emitter: Emitter,
  platform: Platform,
  note: DemoNote,
  rows: ReturnType<typeof demoRows>,
): LiveHousehold {
  const { options, begunMs } = note;
  const state = new HouseholdState(emitter);
  for (const resource of smallResources) state.loadTable(resource, rows[resource] as AnyRow[]);
  state.loadMonth(rows.transactions.sort(compareNewestFirst));
  const today = dayIn(options.timeZone, new Date(begunMs).toISOString());
  state.loadTable('notifications', demoAlerts(rows.budgets, state.spending, today));
  state.hasFirstMonth = true;
  state.hasAllMonths = true;
  state.setStatus({
    isOnline: true,
    isCaughtUp: true,
    lastSyncedAt: new Date(platform.nowMs()).toISOString(),
  });
  const views = new DemoViews(state, platform.nowMs);
  let lastSequence = 0;
  const writesMade: PendingWrite[] = [];
  const remember = () => platform.tabNote?.write(writeDemoNote({ options, begunMs, writes: writesMade }));
  function apply(write: PendingWrite): void {
    lastSequence += 1;
    writesMade.push(write);
    state.addWrite(write);
    state.placeWrite(write.key, lastSequence);
  }
  for (const write of note.writes) apply(write);
  remember();
  const writes = new HouseholdWrites(state, {
    newId: platform.newId,
    nowMs: platform.nowMs,
    submit(write: PendingWrite) {
      apply(write);
      remember();
      emitter.tell();
      return Promise.resolve();
    },
    takeBack(key) {
      if (!state.cancelWrite(key)) return null;
      writesMade.splice(
        writesMade.findIndex((write) => write.key === key),
        1,
      );
      remember();
      emitter.tell();
      return Promise.resolve();
    },
    discardRejection: () => Promise.resolve(),
    balanceMinor: (accountId) => views.heldWithLaterMinor(accountId),
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
