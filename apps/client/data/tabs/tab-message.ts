import type { Answer, ConnectionStatus } from '../store/household-state';
import type { PendingWrite } from '../store/pending-write';
import type { StoredRejection } from '../store/rejected-write';
import type { ChangesPage } from '../sync/catch-up';

/** What the tabs of one browser tell each other about a household. The one that leads is the only one that syncs. */
export type TabMessage =
  /** A tab opened and wants to read the device; the leader answers once everything it knows is there. */
  | { type: 'hello' }
  | { type: 'welcome' }
  | { type: 'changes'; page: ChangesPage }
  | { type: 'status'; status: ConnectionStatus }
  /** The server has nothing to tell, so what is in memory is all there is. */
  | { type: 'idle' }
  /** From any tab: a write that is durable and has its sequence. */
  | { type: 'written'; write: PendingWrite }
  | { type: 'settled'; key: string; answer: Answer }
  | { type: 'rejected'; rejection: StoredRejection }
  | { type: 'taken-back'; key: string }
  | { type: 'let-go'; key: string };
