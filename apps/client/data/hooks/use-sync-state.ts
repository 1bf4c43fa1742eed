import type { SyncState } from '../types';
import { follow, useLive } from './use-live';

const closed: SyncState = {
  isOnline: false,
  isOffline: false,
  isReady: false,
  isComplete: false,
  pendingCount: 0,
  lastSyncedAt: null,
  rejected: [],
  unreadableCount: 0,
};
const followSync = follow('sync');

export function useSyncState(): SyncState {
  return useLive(followSync, (household) => household.syncState(), closed);
}
