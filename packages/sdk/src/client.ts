import { buildRequest, type RequestParts } from './build-request';
import { NetworkError, TimeoutError } from './errors';
import type { CallInput, CallName, CallOutput, CallSettings } from './operation-types';
import { readProblem } from './read-problem';

export interface ClientOptions {
  /** '' for the same origin, else the server's origin without a slash at its end. */
  baseUrl: string;
  fetch: typeof fetch;
  /** Sent with every request, such as `authorization` for a token. */
  headers?: Record<string, string>;
  /** A function where the token changes while the client lives. */
  csrfToken?: string | (() => string | null);
  /** Which household the requests are about; needed by users who have several. */
  householdId?: string;
  newIdempotencyKey: () => string;
  /** 30 seconds when left out. */
  timeoutMs?: number;
}

/** An operation without needed parts can be called with nothing but its name. */
type Arguments<Name extends CallName> =
  Record<never, never> extends CallInput<Name> ? [input?: CallInput<Name>] : [input: CallInput<Name>];

export interface Client {
  /**
   * Resolves to the operation's output (undefined for 204).
   * Rejects with ProblemError (the server refused), NetworkError or TimeoutError (it may have happened or not),
   * or the signal's reason when the caller gave up.
   */
  call<Name extends CallName>(name: Name, ...args: Arguments<Name>): Promise<CallOutput<Name>>;
  /** The same client, speaking about another household. */
  forHousehold(householdId: string): Client;
}

const timeoutDefaultMs = 30_000;

export function createClient(options: ClientOptions): Client {
  async function send(name: CallName, input: RequestParts & CallSettings): Promise<unknown> {
    const { csrfToken } = options;
    const request = buildRequest(name, input, {
      baseUrl: options.baseUrl,
      headers: options.headers ?? {},
      csrfToken: (typeof csrfToken === 'function' ? csrfToken() : csrfToken) ?? null,
      householdId: options.householdId ?? null,
      newIdempotencyKey: options.newIdempotencyKey,
    });
    const timeoutMs = input.timeoutMs ?? options.timeoutMs ?? timeoutDefaultMs;
    const abort = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      abort.abort();
    }, timeoutMs);
    function giveUp(): void {
      abort.abort(input.signal?.reason);
    }
    input.signal?.addEventListener('abort', giveUp);
    if (input.signal?.aborted) giveUp();
    try {
      const response = await options.fetch(request.url, {
        method: request.method,
        headers: request.headers,
        credentials: 'include',
        signal: abort.signal,
        ...(request.body === undefined ? {} : { body: request.body as NonNullable<RequestInit['body']> }),
      });
      if (!response.ok) throw await readProblem(response);
      if (response.status === 204) return undefined;
      return await response.json();
    } catch (error) {
      if (isLate) throw new TimeoutError(timeoutMs);
      if (input.signal?.aborted) throw input.signal.reason ?? error;
      if (error instanceof Error && error.name === 'ProblemError') throw error;
      throw new NetworkError(error instanceof Error ? error.message : String(error), { cause: error });
    } finally {
      clearTimeout(timer);
      input.signal?.removeEventListener('abort', giveUp);
    }
  }
  return {
    call: (name, ...args) => send(name, (args[0] ?? {}) as RequestParts & CallSettings) as never,
    forHousehold: (householdId) => createClient({ ...options, householdId }),
  };
}
