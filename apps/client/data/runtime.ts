import type { SessionController } from './session/session-controller';
import type { LiveHousehold } from './store/live-household';
import type { Topic } from './types';

/** What the hooks and actions stand on; the app makes one at its start, a test makes its own. */
export interface Runtime {
  session: SessionController;
  /** The open household's store; null while signed out or before there is a household. */
  household(): LiveHousehold | null;
  /** Follows whichever household is open; opening another one notifies every listener. */
  subscribe(topics: readonly Topic[], listener: () => void): () => void;
}

let current: Runtime | null = null;
const waiting = new Set<() => void>();

/** Components may mount before the app has called this; they are told when it happens. */
export function installRuntime(runtime: Runtime): void {
  current = runtime;
  for (const listener of [...waiting]) listener();
}

export function findRuntime(): Runtime | null {
  return current;
}

export function needRuntime(): Runtime {
  if (!current) throw new Error('startData() comes before the first action');
  return current;
}

/** Like Runtime.subscribe, from before there is a runtime on. */
export function subscribeToRuntime(topics: readonly Topic[], listener: () => void): () => void {
  let stop = current?.subscribe(topics, listener);
  function attach(): void {
    stop?.();
    stop = current?.subscribe(topics, listener);
    listener();
  }
  waiting.add(attach);
  return () => {
    waiting.delete(attach);
    stop?.();
  };
}
