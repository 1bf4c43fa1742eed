import { HouseholdSync, type SyncContext } from '../sync/household-sync';
import type { KeptName } from '../types';
import { openUploadQueue, type UploadQueue } from '../uploads/upload-queue';
import type { Emitter } from './emitter';
import { HouseholdState } from './household-state';
import { HouseholdViews } from './household-views';
import { HouseholdWrites } from './household-writes';

/** A household that is open: what the hooks read, what the actions do, and the end of it. */
export interface LiveHousehold {
  id: string;
  views: HouseholdViews;
  writes: HouseholdWrites;
  /** Files that wait for the network. */
  uploads: UploadQueue;
  discardRejection(key: string): Promise<void>;
  keep(name: KeptName, text: string | null): Promise<void>;
  /** `keep: false` when the data is being destroyed. */
  close(keep: boolean): Promise<void>;
}

/** Resolves when the first screen can be drawn. Rejects when the device holds what cannot be read. */
export async function openHousehold(emitter: Emitter, context: SyncContext): Promise<LiveHousehold> {
  const state = new HouseholdState(emitter);
  const sync = new HouseholdSync(state, context);
  const { newId, nowMs } = context.platform;
  const views = new HouseholdViews(state, nowMs);
  const writes = new HouseholdWrites(state, {
    newId,
    nowMs,
    submit: (write) => sync.submit(write),
    takeBack: (key) => sync.takeBack(key),
    discardRejection: (key) => sync.discardRejection(key),
    balanceMinor: (accountId) => views.heldWithLaterMinor(accountId),
  });
  try {
    await sync.open();
  } catch (error) {
    await sync.close(false);
    throw error;
  }
  const { client, platform, storage, refreshCsrf } = context;
  const uploads = await openUploadQueue({
    client,
    platform,
    storage,
    refreshCsrf,
    onChange(files) {
      state.filesWaiting = files.filter((file) => file.state === 'waiting').length;
      for (const topic of ['uploads', 'sync'] as const) emitter.touch(topic);
      emitter.tell();
    },
  });
  let wasOnline = false;
  const stopWatching = emitter.subscribe(['sync'], () => {
    const { isOnline } = views.syncState();
    if (isOnline && !wasOnline) uploads.wake();
    wasOnline = isOnline;
  });
  return {
    id: context.householdId,
    views,
    writes,
    uploads,
    discardRejection: (key) => sync.discardRejection(key),
    keep: (name, text) => sync.keep(name, text),
    async close(keep) {
      stopWatching();
      uploads.stop();
      await sync.close(keep);
    },
  };
}
