import type { Role, Scope, SyncedService } from '@florin/contracts';
import { writeCursors } from '@florin/contracts/cursor';
import { formatQuery } from './build-request';
import { NetworkError } from './errors';
import { createEventParser } from './event-parser';
import { readProblem } from './read-problem';

/** Where to go on in each service; one that is not named starts from the beginning. */
export type Cursors = Partial<Record<SyncedService, string>>;

/** One service's next changes in order: after them, everything up to `cursor` has been heard. */
export interface LiveChanges {
  /** Also a service that this client does not know, of a newer server. */
  service: string;
  cursor: string;
  /** More of what happened before the stream opened follows. */
  hasMore: boolean;
  /** From this page on everything there is follows; what is not named is gone. */
  isReset: boolean;
  /** By resource; also resources that this client does not know. */
  resources: Readonly<
    Record<
      string,
      | {
          rows: readonly { id: string; change: number }[];
          removed: readonly { id: string; change: number }[];
        }
      | undefined
    >
  >;
  unreadable: readonly { resource: string; id: string; change: number }[];
}

/** What the person behind the stream may do in the household from now on. */
export interface LiveAccess {
  role: Role;
  scopes: readonly Scope[];
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
  onAccessChanged?: (access: LiveAccess) => void;
  /** The server said that it is there and had nothing to tell. */
  onHeartbeat?: () => void;
}

/**
 * `signed-out`: the session is over. `household-lost`: the person is no member any more; other households stay.
 * `ended`: the connection closed; open another from the newest cursors.
 */
export type LiveStreamEnd = 'signed-out' | 'household-lost' | 'ended';

const silenceDefaultMs = 45_000;

/**
 * Follows what happens in a household until the stream ends or the signal aborts.
 * Rejects with ProblemError when the server refuses, NetworkError when the connection fails or falls silent.
 */
export async function openLiveStream(options: LiveStreamOptions): Promise<LiveStreamEnd> {
  const silenceMaxMs = options.silenceMaxMs ?? silenceDefaultMs;
  const abort = new AbortController();
  let isSilent = false;
  let end: LiveStreamEnd = 'ended';
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
      if (event.event === 'signed-out' || event.event === 'household-lost') end = event.event;
      else if (event.event === 'changes') options.onChanges(JSON.parse(event.data) as LiveChanges);
      else if (event.event === 'access-changed')
        options.onAccessChanged?.(JSON.parse(event.data) as LiveAccess);
    },
    () => options.onHeartbeat?.(),
  );
  options.signal.addEventListener('abort', giveUp);
  if (options.signal.aborted) giveUp();
  heard();
  try {
    const response = await options.fetch(
      `${options.baseUrl}/v1/live${formatQuery({ cursors: writeCursors(options.cursors) || undefined })}`,
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
      if (done) return end;
      heard();
      parse(decoder.decode(value, { stream: true }));
      if (end !== 'ended') {
        abort.abort();
        return end;
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
