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
  nowMs(): number;
  /** False where the page does not follow what has been heard; then the stream is opened again from there. */
  apply(after: string | undefined, page: ChangesPage): boolean;
  onConnection(connection: { isOnline: boolean; isOffline: boolean }): void;
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

/** A stream that broke is not spoken of when it is open again within this time; then the network is gone. */
const doubtMs = 800;
/** The first connection may take longer: a phone's radio has to come up. */
const firstMs = 3000;
/** An attempt that is younger is left alone when the network comes back. */
const attemptMinMs = 300;
/** The server speaks every 15 s; after more silence than this a machine that wakes up asks anew. */
const silenceMs = 20_000;

export interface StreamFollower {
  /** The network may be back, or the machine has slept. */
  wake(): void;
  /** The machine says that the network is gone. */
  loseNetwork(): void;
  /** Something went unanswered: the stream is opened again, which tells whether there is a network. */
  doubt(): void;
  stop(): void;
}

/**
 * Holds the live stream open from the cursors on, and opens it again with back-off, until it is stopped. Offline is said
 * when the machine says it, when opening fails, and when a stream that broke is not open again in time; nothing else
 * says it, and an open stream takes it back.
 */
export function startStreamFollower(context: FollowerContext): StreamFollower {
  const waker = createWaker();
  const abort = new AbortController();
  let failures = 0;
  let isOpen = false;
  let hangUp = () => {};
  let startedAtMs = 0;
  let heardAtMs = 0;
  let doubting: ReturnType<typeof setTimeout> | undefined;

  function say(isOffline: boolean): void {
    clearTimeout(doubting);
    doubting = undefined;
    context.onConnection({ isOnline: isOpen, isOffline });
  }

  function expectSoon(withinMs = doubtMs): void {
    doubting ??= setTimeout(() => say(true), withinMs);
  }

  async function follow(): Promise<LiveStreamEnd> {
    const announced = new Set<string>();
    const told: Record<string, string | undefined> = { ...context.cursors() };
    const connection = new AbortController();
    hangUp = () => connection.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function expectQuiet(): void {
      heardAtMs = context.nowMs();
      clearTimeout(timer);
      if (announced.size === 0) timer = setTimeout(context.onCaughtUp, quietMs);
    }
    abort.signal.addEventListener('abort', hangUp);
    startedAtMs = context.nowMs();
    try {
      return await openLiveStream({
        baseUrl: context.baseUrl,
        fetch: context.fetch,
        householdId: context.householdId,
        cursors: context.cursors(),
        signal: connection.signal,
        onOpen() {
          failures = 0;
          isOpen = true;
          say(false);
          expectQuiet();
        },
        onChanges(page) {
          if (page.hasMore) announced.add(page.service);
          else announced.delete(page.service);
          const after = told[page.service];
          told[page.service] = page.cursor;
          if (context.apply(after, page)) expectQuiet();
          else connection.abort();
        },
        onAccessChanged: context.onAccessChanged,
        onHeartbeat: expectQuiet,
      });
    } finally {
      clearTimeout(timer);
      abort.signal.removeEventListener('abort', hangUp);
    }
  }

  /** One that was open may be open again before anyone needs to hear of it; so may one that was not waited for. */
  function noteLoss(hasFailed: boolean): void {
    const wasOpen = isOpen;
    isOpen = false;
    if (wasOpen) context.onConnection({ isOnline: false, isOffline: false });
    if (hasFailed && !wasOpen) say(true);
    else expectSoon();
  }

  async function run(): Promise<void> {
    while (!abort.signal.aborted) {
      let end: LiveStreamEnd = 'ended';
      let askedMs = 0;
      let hasFailed = false;
      try {
        end = await follow();
      } catch (error) {
        hasFailed = true;
        if (error instanceof ProblemError) {
          if (error.status === 401) end = 'signed-out';
          if (error.status === 403 || error.status === 404) context.onHouseholdRefused();
          askedMs = (error.retryAfterSeconds ?? 0) * 1000;
        }
      }
      if (abort.signal.aborted) return;
      noteLoss(hasFailed);
      if (end !== 'ended') {
        abort.abort();
        clearTimeout(doubting);
        if (end === 'signed-out') context.onSessionEnded();
        else context.onHouseholdLost();
        return;
      }
      failures += 1;
      await waker.sleep(backOffMs(failures, context.random(), askedMs));
    }
  }

  function doubt(): void {
    if (!isOpen) return;
    expectSoon();
    waker.wake();
    hangUp();
  }

  expectSoon(firstMs);
  void run();
  return {
    wake() {
      const nowMs = context.nowMs();
      if (isOpen && nowMs - heardAtMs > silenceMs) return doubt();
      waker.wake();
      if (!isOpen && nowMs - startedAtMs > attemptMinMs) hangUp();
    },
    loseNetwork() {
      isOpen = false;
      say(true);
      hangUp();
    },
    doubt,
    stop() {
      abort.abort();
      clearTimeout(doubting);
      waker.wake();
    },
  };
}
