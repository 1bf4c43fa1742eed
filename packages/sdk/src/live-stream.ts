import type { SyncedResource } from '@florin/contracts';
import { formatQuery } from './build-request';
import { type Cursors, formatCursors } from './cursors';
import { NetworkError } from './errors';
import { createEventParser } from './event-parser';
import { readProblem } from './read-problem';

/** One resource's next changes in order: after them, everything up to `change` has been heard. */
export interface LiveChanges {
  resource: SyncedResource;
  rows: readonly { id: string; change: number }[];
  removed: readonly { id: string; change: number }[];
  change: number;
  /** More of what happened before the stream opened follows. */
  hasMore: boolean;
}

export interface LiveStreamOptions {
  baseUrl: string;
  /** Must stream its body: the browser's own, `expo/fetch` on a phone. */
  fetch: typeof fetch;
  headers?: Record<string, string>;
  householdId?: string;
  /** Where to go on; {} loads everything. */
  cursors: Cursors;
  signal: AbortSignal;
  /** The server speaks at least every 15 s; a longer silence is a dead connection. 45 s when left out. */
  silenceMaxMs?: number;
  onOpen?: () => void;
  onChanges: (changes: LiveChanges) => void;
  /** The server said that it is there and had nothing to tell. */
  onHeartbeat?: () => void;
}

/** `signed-out`: the session is over. `ended`: the connection closed; open another from the newest cursors. */
export type LiveStreamEnd = 'signed-out' | 'ended';

const silenceDefaultMs = 45_000;

/**
 * Follows what happens in a household until the stream ends or the signal aborts.
 * Rejects with ProblemError when the server refuses, NetworkError when the connection fails or falls silent.
 */
export async function openLiveStream(options: LiveStreamOptions): Promise<LiveStreamEnd> {
  const silenceMaxMs = options.silenceMaxMs ?? silenceDefaultMs;
  const abort = new AbortController();
  let isSilent = false;
  let isSignedOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function heard(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSilent = true;
      abort.abort();
    }, silenceMaxMs);
  }
  function giveUp(): void {
    abort.abort();
  }
  const parse = createEventParser(
    (event) => {
      if (event.event === 'signed-out') isSignedOut = true;
      else if (event.event === 'changes') options.onChanges(JSON.parse(event.data) as LiveChanges);
    },
    () => options.onHeartbeat?.(),
  );
  options.signal.addEventListener('abort', giveUp);
  if (options.signal.aborted) giveUp();
  heard();
  try {
    const response = await options.fetch(
      `${options.baseUrl}/v1/live${formatQuery({ cursors: formatCursors(options.cursors) || undefined })}`,
      {
        headers: {
          accept: 'text/event-stream',
          ...options.headers,
          ...(options.householdId === undefined ? {} : { 'florin-household': options.householdId }),
        },
        credentials: 'include',
        signal: abort.signal,
      },
    );
    if (!response.ok) throw await readProblem(response);
    if (!response.body) throw new NetworkError('this fetch does not stream');
    options.onOpen?.();
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return isSignedOut ? 'signed-out' : 'ended';
      heard();
      parse(decoder.decode(value, { stream: true }));
      if (isSignedOut) {
        abort.abort();
        return 'signed-out';
      }
    }
  } catch (error) {
    if (options.signal.aborted) return 'ended';
    if (isSilent) throw new NetworkError(`the live stream fell silent for ${silenceMaxMs} ms`);
    if (error instanceof Error && (error.name === 'ProblemError' || error.name === 'NetworkError'))
      throw error;
    throw new NetworkError(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', giveUp);
  }
}
