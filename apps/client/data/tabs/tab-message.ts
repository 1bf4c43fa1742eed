import type { LiveAccess } from '@florin/sdk';
import type { ChangesPage } from '../store/changes-page';
import type { Answer, ConnectionStatus } from '../store/household-state';
import type { PendingWrite } from '../store/pending-write';
import type { StoredRejection } from '../store/rejected-write';

/** What the tabs of one browser tell each other about a household. The one that leads is the only one that syncs. */
export type TabMessage =
  /** A tab opened and wants to read the device; the leader answers once everything it knows is there. */
  | { type: 'hello' }
  | { type: 'welcome' }
  /** `after` is the cursor the page follows. */
  | { type: 'changes'; after: string | undefined; page: ChangesPage }
  | { type: 'status'; status: ConnectionStatus }
  | { type: 'access-changed'; access: LiveAccess }
  | { type: 'household-lost' }
  /** From any tab: a write that is durable and has its sequence. */
  | { type: 'written'; write: PendingWrite }
  | { type: 'settled'; key: string; answer: Answer }
  | { type: 'rejected'; rejection: StoredRejection }
  | { type: 'taken-back'; key: string }
  | { type: 'rejection-discarded'; key: string };
