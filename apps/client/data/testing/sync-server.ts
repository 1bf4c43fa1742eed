import type { AnyRow, SyncedResource } from '../types';
import type { Link } from './link';

/**
 * The server as the laws of sync need it: what devices reach over their links, and what others do to the household
 * meanwhile. The model stands for it in memory; anything that answers the same way can be driven through the same laws.
 */
export interface SyncServer {
  readonly householdId: string;
  /** Two accounts that stand there from the beginning. */
  readonly accountIds: readonly string[];
  /** A fetch that reaches the server over a connection that can fail. */
  connect(link: Link): typeof fetch;
  /** What another device writes: new rows and new versions of rows. */
  put(resource: SyncedResource, rows: readonly AnyRow[]): void | Promise<void>;
  remove(resource: SyncedResource, id: string): void | Promise<void>;
  /** What stands there now. */
  rows(resource: SyncedResource): AnyRow[];
  row(resource: SyncedResource, id: string): AnyRow | null;
  /** Everything is to be told anew, as after other rights or another version of the server. */
  changeView(): void;
  cutStreams(): void;
  /** Resolves when what is under way has arrived, where that takes the machine's own time; absent where it takes none. */
  rest?(): Promise<void>;
  /** The token that a session needs from now on. */
  rotateCsrf(token: string): void;
  csrfToken: string;
  /** How the server remembers what happened, where a test may look inside; null where it may not. */
  inspection: Inspection | null;
}

export interface Inspection {
  log: readonly { resource: SyncedResource; id: string; row: AnyRow | null; change: number }[];
  /** How often each key took effect; more than once is a doubled write. */
  effects: ReadonlyMap<string, number>;
  /** Updates that found their text there already: the mark of one that took effect twice, where no two texts are alike. */
  repeats(): number;
}
