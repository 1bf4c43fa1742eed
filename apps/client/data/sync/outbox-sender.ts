import type { OutputOf, updateTransactions } from '@florin/contracts';
import { type Client, ProblemError } from '@florin/sdk';
import type { Answer } from '../store/household-state';
import type { PendingWrite } from '../store/pending-write';
import { deletedElsewhere } from '../store/rejected-write';
import type { ResourceTable } from '../store/resource-table';
import type { AnyRow, SyncedResource, WriteProblem } from '../types';
import { backOffMs } from './back-off';
import { judgeProblem } from './judge-answer';
import { createWaker } from './waker';
import { buildWriteRequest } from './write-requests';

export interface SenderContext {
  client: Client;
  newId(): string;
  random(): number;
  /** The first of the outbox that is durable. */
  nextWrite(): PendingWrite | undefined;
  table(resource: SyncedResource): ResourceTable<AnyRow>;
  /** Hears everything newer about a resource, so that its rows are the server's. */
  catchUp(resource: SyncedResource, signal: AbortSignal): Promise<void>;
  /** Another tab may have put a write before this one. */
  beforeSend(write: PendingWrite): Promise<void>;
  settle(write: PendingWrite, answer: Answer): void;
  refuse(write: PendingWrite, problem: WriteProblem): void;
  /** The write goes out under a new key; it must be durable before it does. */
  rekey(write: PendingWrite, idempotencyKey: string): Promise<void>;
  onSessionEnded(): void;
  /** An attempt failed without an answer of the server, or has had none for long. */
  onUnanswered(): void;
  /** Fetches a CSRF token that is valid now. */
  refreshCsrf(): Promise<void>;
}

export interface OutboxSender {
  /** There may be something to send, or the network may be back. */
  wake(): void;
  /** The write may have reached the server. */
  mayHaveSent(key: string): boolean;
  stop(): void;
}

/** An answer that takes longer leaves open whether there is a network at all. */
const patienceMs = 2000;

/**
 * Sends the outbox, strictly in order and one at a time, until it is stopped. Each write goes out under the key it was
 * given when it was made, so that a lost answer is asked for again and nothing happens twice.
 *
 * When the row is newer than the device knew (412), its newer state is heard first, and the user's own fields are
 * applied to that: of two devices that change different fields both changes stay, of two that change the same field
 * the one that reaches the server last stays. A row deleted elsewhere stays deleted: an edit of it is given back as
 * refused; a delete of it is done.
 */
export function startOutboxSender(context: SenderContext): OutboxSender {
  const waker = createWaker();
  const abort = new AbortController();
  const touched = new Set<string>();
  let failures = 0;

  async function run(): Promise<void> {
    while (!abort.signal.aborted) {
      const write = context.nextWrite();
      if (!write) await waker.sleep(Number.POSITIVE_INFINITY);
      else await sendOnce(write);
    }
  }

  async function sendOnce(first: PendingWrite): Promise<void> {
    let askedMs = 0;
    const impatience = setTimeout(context.onUnanswered, patienceMs);
    try {
      await context.beforeSend(first);
      const write = context.nextWrite();
      if (!write) return;
      askedMs = await attempt(write);
      if (askedMs === 0) failures = 0;
    } catch {
      // Neither this device nor the server refused it: the network, a time-out, or a disk that is busy.
      askedMs = 1;
      if (!abort.signal.aborted) context.onUnanswered();
    } finally {
      clearTimeout(impatience);
    }
    if (askedMs === 0 || abort.signal.aborted) return;
    failures += 1;
    await waker.sleep(backOffMs(failures, context.random(), askedMs));
  }

  /** Resolves to 0 when the next write may go at once, else to the least time to wait. */
  async function attempt(write: PendingWrite): Promise<number> {
    const table = context.table(write.resource);
    const needsBase = write.kind === 'update' || write.kind === 'delete';
    if (needsBase && !table.base.has(write.rowId)) await context.catchUp(write.resource, abort.signal);
    const base = table.base.get(write.rowId);
    if (needsBase && !base) {
      if (write.kind === 'delete') context.settle(write, { kind: 'nothing' });
      else context.refuse(write, deletedElsewhere);
      return 0;
    }
    const { name, input } = buildWriteRequest(write, base?.change ?? 0);
    try {
      touched.add(write.key);
      const output: unknown = await context.client.call(name, { ...input, signal: abort.signal } as never);
      context.settle(write, answerOf(write, output));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const waitMs = await handleProblem(error, write, base?.change);
      if (waitMs > 0) return waitMs;
    }
    touched.delete(write.key);
    return 0;
  }

  async function handleProblem(
    error: ProblemError,
    write: PendingWrite,
    baseChange: number | undefined,
  ): Promise<number> {
    const judgement = judgeProblem(error, write);
    switch (judgement.kind) {
      case 'gone':
        context.settle(write, { kind: 'gone', change: null });
        return 0;
      case 'done':
        await context.catchUp(write.resource, abort.signal);
        context.settle(write, { kind: 'nothing' });
        return 0;
      case 'refused':
        context.refuse(write, judgement.problem);
        return 0;
      case 'stale': {
        await context.catchUp(write.resource, abort.signal);
        await context.rekey(write, context.newId());
        // Nothing newer was heard, so the same would be refused again: what is missing may be on its way.
        return context.table(write.resource).base.get(write.rowId)?.change === baseChange ? 1 : 0;
      }
      case 'csrf-expired':
        await context.refreshCsrf();
        return failures === 0 ? hurry() : 1;
      case 'session-ended':
        abort.abort();
        context.onSessionEnded();
        return 0;
      case 'retry':
        return Math.max(1, judgement.afterMs);
    }
  }

  /** The next attempt goes at once, but a second failure in a row waits. */
  function hurry(): number {
    waker.wake();
    return 1;
  }

  void run();
  return {
    wake: () => waker.wake(),
    mayHaveSent: (key) => touched.has(key),
    stop() {
      abort.abort();
      waker.wake();
    },
  };
}

function answerOf(write: PendingWrite, output: unknown): Answer {
  if (write.kind === 'batch') {
    const { rows, removed, missing, change } = output as OutputOf<typeof updateTransactions>;
    const gone = [
      ...removed.map((id) => ({ id, change })),
      // When they went is not said.
      ...missing.map((id) => ({ id, change: null })),
    ];
    return { kind: 'rows', rows, gone };
  }
  return output ? { kind: 'row', row: output as AnyRow } : { kind: 'gone', change: null };
}
