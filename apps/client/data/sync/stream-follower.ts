import { type Cursors, type LiveAccess, type LiveStreamEnd, openLiveStream, ProblemError } from '@florin/sdk';
import type { ChangesPage } from '../store/changes-page';
import { backOffMs } from './back-off';
import { createWaker } from './waker';

export interface FollowerContext {
  baseUrl: string;
  fetch: typeof fetch;
  householdId: string;
  cursors(): Cursors;
  random(): number;
  /** False where the page does not follow what has been heard; then the stream is opened again from there. */
  apply(after: string | undefined, page: ChangesPage): boolean;
  onOnline(isOnline: boolean): void;
  /** Everything that happened until now has been heard. */
  onCaughtUp(): void;
  onAccessChanged(access: LiveAccess): void;
  onSessionEnded(): void;
  /** The user is no member any more. */
  onHouseholdLost(): void;
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

  async function follow(): Promise<LiveStreamEnd> {
    const announced = new Set<string>();
    const told: Record<string, string | undefined> = { ...context.cursors() };
    const connection = new AbortController();
    const hangUp = () => connection.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function expectQuiet(): void {
      clearTimeout(timer);
      if (announced.size === 0) timer = setTimeout(context.onCaughtUp, quietMs);
    }
    abort.signal.addEventListener('abort', hangUp);
    try {
      return await openLiveStream({
        baseUrl: context.baseUrl,
        fetch: context.fetch,
        householdId: context.householdId,
        cursors: context.cursors(),
        signal: connection.signal,
        onOpen() {
          failures = 0;
          context.onOnline(true);
          expectQuiet();
        },
        onChanges(page) {
          if (page.hasMore) announced.add(page.service);
          else announced.delete(page.service);
          const after = told[page.service];
          told[page.service] = page.cursor;
          if (context.apply(after, page)) expectQuiet();
          else hangUp();
        },
        onAccessChanged: context.onAccessChanged,
        onHeartbeat: expectQuiet,
      });
    } finally {
      clearTimeout(timer);
      abort.signal.removeEventListener('abort', hangUp);
    }
  }

  async function run(): Promise<void> {
    while (!abort.signal.aborted) {
      let end: LiveStreamEnd = 'ended';
      let askedMs = 0;
      try {
        end = await follow();
      } catch (error) {
        if (error instanceof ProblemError) {
          if (error.status === 401) end = 'signed-out';
          if (error.status === 403 || error.status === 404) context.onHouseholdRefused();
          askedMs = (error.retryAfterSeconds ?? 0) * 1000;
        }
      }
      if (abort.signal.aborted) return;
      context.onOnline(false);
      if (end !== 'ended') {
        abort.abort();
        if (end === 'signed-out') context.onSessionEnded();
        else context.onHouseholdLost();
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
