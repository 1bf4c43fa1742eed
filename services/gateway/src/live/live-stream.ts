import type { ServerResponse } from 'node:http';
import { type Role, type Scope, type SyncedService, syncedServices } from '@florin/contracts';
import { readCursor, writeCursors } from '@florin/contracts/cursor';
import { Problem } from '@florin/kernel';
import type { ReadPage } from './shared-reads';

/**
 * What became of the rights behind a stream; null where they are what they were. `refused` asks for more than the
 * session has, which the device is told when it opens the stream again.
 */
export type AccessVerdict =
  | null
  | { role: Role; scopes: Scope[] }
  | 'signed-out'
  | 'household-lost'
  | 'refused';

export type LiveStreamOptions = {
  response: ServerResponse;
  /** Where the device stands in each service. */
  cursors: Partial<Record<SyncedService, string>>;
  /** Asks a service what changed after a cursor, with the rights the stream has now. */
  readChanges(service: SyncedService, after: string | undefined): Promise<ReadPage>;
  /** Asks anew what the person behind the stream may do here. */
  checkAccess(): Promise<AccessVerdict>;
  heartbeatMs: number;
  onEnd(): void;
};

export type LiveStream = {
  /** Says that a service has something new; `change` is its number, null where that is not known. */
  wake(service: string, change: number | null): void;
  /** Says that who may do what has changed; nothing more is sent before it is known how. */
  review(): void;
  end(event?: 'signed-out' | 'household-lost'): void;
};

/** After a failure, as while a service restarts, it asks again this much later. */
const retryAfterMs = 1000;

/**
 * One device's stream. It remembers where the device stands and, whenever a service has news, reads from there
 * in order; so a wake-up that is lost or doubled costs nothing, and the device can resume by the last id. A service
 * that fails or forbids is asked again later and keeps no other waiting.
 */
export function openLiveStream(options: LiveStreamOptions): LiveStream {
  const { response, cursors } = options;
  /** The highest change that was announced and not yet read; infinite where only that there is something is known. */
  const announced = new Map<SyncedService, number>(
    syncedServices.map((name) => [name, Number.POSITIVE_INFINITY]),
  );
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isPumping = false;
  let isPaused = false;
  let hasEnded = false;

  async function write(text: string): Promise<void> {
    if (hasEnded || response.write(text)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        response.off('drain', go);
        response.off('close', go);
        resolve();
      };
      response.on('drain', go);
      response.on('close', go);
    });
  }

  function positionIn(service: SyncedService): number {
    return readCursor(cursors[service])?.change ?? -1;
  }

  function nextAnnounced(): SyncedService | undefined {
    return syncedServices.find((service) => announced.has(service));
  }

  async function send(service: SyncedService, change: number): Promise<void> {
    // A read that was shared may have begun before the change was there; the next one has not.
    let attemptsLeft = 2;
    while (!hasEnded && !isPaused && attemptsLeft > 0) {
      const { page, text } = await options.readChanges(service, cursors[service]);
      if (isPaused) break;
      cursors[service] = page.cursor;
      const hasNews = page.isReset || page.unreadable.length > 0 || Object.keys(page.resources).length > 0;
      if (hasNews) await write(`event: changes\nid: ${writeCursors(cursors)}\ndata: ${text}\n\n`);
      if (page.hasMore) continue;
      if (!Number.isFinite(change) || positionIn(service) >= change) return;
      attemptsLeft -= 1;
    }
    if (isPaused) wake(service, null);
  }

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    for (let next = nextAnnounced(); next !== undefined && !isPaused && !hasEnded; next = nextAnnounced()) {
      const service = next;
      const change = announced.get(service)!;
      announced.delete(service);
      if (Number.isFinite(change) && positionIn(service) >= change) continue;
      try {
        await send(service, change);
      } catch (error) {
        // Gone with its household, or forbidden by now: the rights decide.
        if (error instanceof Problem && error.status < 500) void review();
        later(() => wake(service, null));
      }
    }
    isPumping = false;
  }

  function later(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, retryAfterMs);
    timers.add(timer);
  }

  async function settleAccess(): Promise<void> {
    const verdict = await options.checkAccess();
    if (verdict === 'refused') return end();
    if (verdict === 'signed-out' || verdict === 'household-lost') return end(verdict);
    if (verdict === null) return;
    await write(`event: access-changed\ndata: ${JSON.stringify(verdict)}\n\n`);
    for (const service of syncedServices) announced.set(service, Number.POSITIVE_INFINITY);
  }

  async function review(): Promise<void> {
    isPaused = true;
    try {
      await settleAccess();
      isPaused = false;
      void pump();
    } catch {
      // Until it is known what the person may see, they are told nothing.
      if (!hasEnded) later(() => void review());
    }
  }

  const heartbeat = setInterval(async () => {
    try {
      await settleAccess();
      await write(': still here\n\n');
      void pump();
    } catch {
      // A user service that is away is no reason to end the stream; the next beat asks again.
    }
  }, options.heartbeatMs);

  function end(event?: 'signed-out' | 'household-lost'): void {
    if (hasEnded) return;
    if (event) response.write(`event: ${event}\ndata: {}\n\n`);
    hasEnded = true;
    clearInterval(heartbeat);
    for (const timer of timers) clearTimeout(timer);
    response.end();
    options.onEnd();
  }

  function wake(service: string, change: number | null): void {
    const synced = syncedServices.find((name) => name === service);
    if (synced === undefined || hasEnded) return;
    const number = change ?? Number.POSITIVE_INFINITY;
    if (positionIn(synced) >= number) return;
    announced.set(synced, Math.max(announced.get(synced) ?? 0, number));
    void pump();
  }

  response.on('close', () => end());
  void write(': welcome\n\n').then(pump);
  return { wake, review: () => void review(), end };
}
