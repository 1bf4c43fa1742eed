import { syncedResources } from '@florin/sdk';
import type { ChangesPage } from '../store/changes-page';
import type { Answer, HouseholdState } from '../store/household-state';
import type { PendingWrite } from '../store/pending-write';
import type { Persister } from '../store/persister';
import type { StoredRejection } from '../store/rejected-write';
import type { TabMessage } from '../tabs/tab-message';
import type { SyncedResource, WriteProblem } from '../types';
import { catchUp } from './catch-up';
import type { SyncContext } from './household-sync';
import { startOutboxSender } from './outbox-sender';
import { startStreamFollower } from './stream-follower';

export interface LeaderContext {
  state: HouseholdState;
  persister: Persister;
  sync: SyncContext;
  /** Tells the other tabs. */
  post(message: TabMessage): void;
  /** The write is answered; news of it that come late are to be ignored. */
  rememberSettled(key: string): void;
  /** Another tab may have put a write before this one. */
  beforeSend(write: PendingWrite): Promise<void>;
}

export interface Leader {
  /** The network may be back. */
  wake(): void;
  /** The machine says that the network is gone. */
  loseNetwork(): void;
  /** There is something to send. */
  wakeSender(): void;
  mayHaveSent(key: string): boolean;
  stop(): void;
}

/** Holds the stream and sends the outbox; what it hears goes into memory, to the disk and to the other tabs. */
export function startLeader({
  state,
  persister,
  sync,
  post,
  rememberSettled,
  beforeSend,
}: LeaderContext): Leader {
  const { platform, client, householdId } = sync;

  function applyPage(after: string | undefined, page: ChangesPage): boolean {
    if (!state.applyPage(after, page)) return false;
    persister.flushLater();
    post({ type: 'changes', after, page });
    return true;
  }

  function hearNewer(resource: SyncedResource, signal: AbortSignal): Promise<void> {
    const service = syncedResources[resource];
    return catchUp(client, service, () => state.heard.cursors[service], applyPage, signal);
  }

  function settle(write: PendingWrite, answer: Answer): void {
    rememberSettled(write.key);
    state.settle(write.key, answer);
    persister.dropWrite(write);
    persister.flushLater();
    post({ type: 'settled', key: write.key, answer });
  }

  /** Without the row a refused create was to make, what came after it on the same row can only be refused as well. */
  function refuse(write: PendingWrite, problem: WriteProblem): void {
    const following =
      write.kind === 'create' || write.kind === 'correct'
        ? state.outbox.filter((other) => other.rowId === write.rowId)
        : [write];
    for (const refused of following) {
      const rejection: StoredRejection = { write: refused, problem };
      rememberSettled(refused.key);
      state.reject(rejection);
      persister.dropWrite(refused);
      persister.keepRejection(refused.key, rejection);
      post({ type: 'rejected', rejection });
    }
    persister.flushLater();
  }

  function setStatus(status: Partial<HouseholdState['status']>): void {
    state.setStatus(status);
    post({ type: 'status', status: state.status });
  }

  const sender = startOutboxSender({
    client,
    newId: platform.newId,
    random: platform.random,
    nextWrite: () => state.outbox.find((write) => write.sequence !== null),
    table: (resource) => state.table(resource) as never,
    catchUp: hearNewer,
    beforeSend,
    settle,
    refuse,
    async rekey(write, idempotencyKey) {
      write.idempotencyKey = idempotencyKey;
      await persister.replaceWrite(write);
    },
    onSessionEnded: sync.onSessionEnded,
    refreshCsrf: sync.refreshCsrf,
    onUnanswered: () => follower.doubt(),
  });

  const follower = startStreamFollower({
    baseUrl: sync.baseUrl,
    fetch: platform.fetch,
    householdId,
    cursors: () => ({ ...state.heard.cursors }),
    random: platform.random,
    nowMs: platform.nowMs,
    apply: applyPage,
    onConnection(connection) {
      setStatus(connection);
      if (connection.isOnline) sender.wake();
    },
    onCaughtUp() {
      setStatus({ isCaughtUp: true, lastSyncedAt: new Date(platform.nowMs()).toISOString() });
      state.dirty.add('state');
      persister.flushLater();
    },
    onAccessChanged(access) {
      post({ type: 'access-changed', access });
      sync.onAccessChanged(access);
    },
    onSessionEnded: sync.onSessionEnded,
    onHouseholdLost() {
      post({ type: 'household-lost' });
      sync.onHouseholdLost();
    },
    onHouseholdRefused: sync.onHouseholdRefused,
  });

  return {
    wake() {
      follower.wake();
      sender.wake();
    },
    loseNetwork: () => follower.loseNetwork(),
    wakeSender: () => sender.wake(),
    mayHaveSent: (key) => sender.mayHaveSent(key),
    stop() {
      sender.stop();
      follower.stop();
    },
  };
}
