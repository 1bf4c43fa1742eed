import { type Cursors, openLiveStream, ProblemError } from '@florin/sdk';
import type { AnyRow, SyncedResource } from '../types';
import { backOffMs } from './back-off';
import type { ChangesPage } from './catch-up';
import { createWaker } from './waker';

export interface FollowerContext {
  baseUrl: string;
  fetch: typeof fetch;
  householdId: string;
  cursors(): Cursors;
  random(): number;
  apply(page: ChangesPage): void;
  onOnline(isOnline: boolean): void;
  /** Everything that happened until now has been heard. */
  onCaughtUp(): void;
  /** The server is there and has nothing to tell. */
  onIdle(): void;
  onSessionEnded(): void;
  /** The server knows no such household for this user: who is a member of what has changed. */
  onHouseholdRefused(): void;
}

/** While nothing more is announced, this much silence means that everything until now has been told. */
const quietMs = 250;

/** Holds the live stream open from the cursors on, and opens it again with back-off, until it is stopped. */
export function startStreamFollower(context: FollowerContext): { wake(): void; stop(): void } {
  const waker = createWaker();
  const abort = new AbortController();
  let failures = 0;

  async function follow(): Promise<'signed-out' | 'ended'> {
    const announced = new Set<SyncedResource>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function expectQuiet(isIdle: boolean): void {
      clearTimeout(timer);
      if (announced.size > 0) return;
      timer = setTimeout(() => {
        context.onCaughtUp();
        if (isIdle) context.onIdle();
      }, quietMs);
    }
    try {
      return await openLiveStream({
        baseUrl: context.baseUrl,
        fetch: context.fetch,
        householdId: context.householdId,
        cursors: context.cursors(),
        signal: abort.signal,
        onOpen() {
          failures = 0;
          context.onOnline(true);
          expectQuiet(false);
        },
        onChanges(changes) {
          if (changes.hasMore) announced.add(changes.resource);
          else announced.delete(changes.resource);
          context.apply({ ...changes, rows: changes.rows as AnyRow[] });
          expectQuiet(false);
        },
        onHeartbeat: () => expectQuiet(true),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async function run(): Promise<void> {
    while (!abort.signal.aborted) {
      let isOver = false;
      let askedMs = 0;
      try {
        isOver = (await follow()) === 'signed-out';
      } catch (error) {
        if (error instanceof ProblemError) {
          isOver = error.status === 401;
          if (error.status === 403 || error.status === 404) context.onHouseholdRefused();
          askedMs = (error.retryAfterSeconds ?? 0) * 1000;
        }
      }
      if (abort.signal.aborted) return;
      context.onOnline(false);
      if (isOver) {
        abort.abort();
        context.onSessionEnded();
        return;
      }
      failures += 1;
      await waker.sleep(backOffMs(failures, context.random(), askedMs));
    }
  }

  void run();
  return {
    wake: () => waker.wake(),
    stop() {
      abort.abort();
      waker.wake();
    },
  };
}
