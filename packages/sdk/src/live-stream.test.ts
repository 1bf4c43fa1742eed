import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveChanges, NetworkError, openLiveStream, ProblemError } from './index';

const changes: LiveChanges = {
  service: 'transaction',
  cursor: '1.5.a',
  hasMore: false,
  isReset: false,
  resources: { transactions: { rows: [], removed: [] } },
  unreadable: [],
};
const event = `event: changes\nid: transaction:1.5.a\ndata: ${JSON.stringify(changes)}\n\n`;

/** A stream that a test writes to, and the request that opened it. */
function openable(status = 200) {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  const requests: { url: string; init: RequestInit }[] = [];
  const streaming: typeof fetch = async (input, init = {}) => {
    requests.push({ url: String(input), init });
    init.signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
    return new Response(status === 200 ? body : null, { status });
  };
  const heard: LiveChanges[] = [];
  const abort = new AbortController();
  const onHeartbeat = vi.fn();
  const onAccessChanged = vi.fn();
  const ended = openLiveStream({
    baseUrl: '',
    fetch: streaming,
    householdId: 'h1',
    cursors: { user: '1.4.a', transaction: '1.3m.b' },
    signal: abort.signal,
    silenceMaxMs: 1000,
    onChanges: (given) => heard.push(given),
    onHeartbeat,
    onAccessChanged,
  });
  ended.catch(() => {});
  return {
    send: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    close: () => controller.close(),
    requests,
    heard,
    abort,
    ended,
    onHeartbeat,
    onAccessChanged,
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the live stream', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks to go on from the cursors, and hands changes on as they arrive', async () => {
    const stream = openable();
    await turn();
    expect(stream.requests[0]?.url).toBe('/v1/live?cursors=user%3A1.4.a%2Ctransaction%3A1.3m.b');
    expect(stream.requests[0]?.init.headers).toMatchObject({
      'florin-household': 'h1',
      accept: 'text/event-stream',
    });
    stream.send(event.slice(0, 20));
    await turn();
    expect(stream.heard).toEqual([]);
    stream.send(event.slice(20));
    await turn();
    expect(stream.heard).toEqual([changes]);
    stream.close();
    await expect(stream.ended).resolves.toBe('ended');
  });

  it.each(['signed-out', 'household-lost'] as const)('ends for good with %s', async (end) => {
    const stream = openable();
    await turn();
    stream.send(`event: ${end}\ndata: {}\n\n`);
    await expect(stream.ended).resolves.toBe(end);
  });

  it('goes on when rights change, and tells which they are now', async () => {
    const stream = openable();
    await turn();
    const access = { role: 'viewer', scopes: ['household:read'] };
    stream.send(`event: access-changed\ndata: ${JSON.stringify(access)}\n\n${event}`);
    await turn();
    expect(stream.onAccessChanged).toHaveBeenCalledWith(access);
    expect(stream.heard).toEqual([changes]);
  });

  it('passes over messages of a newer server', async () => {
    const stream = openable();
    await turn();
    stream.send(`event: weather\ndata: {}\n\n${event}`);
    await turn();
    expect(stream.heard).toEqual([changes]);
  });

  it('counts a comment as life, and a longer silence as death', async () => {
    const stream = openable();
    await turn();
    for (let beat = 1; beat <= 3; beat++) {
      await vi.advanceTimersByTimeAsync(900);
      stream.send(': still here\n\n');
      await turn();
      expect(stream.onHeartbeat).toHaveBeenCalledTimes(beat);
    }
    await vi.advanceTimersByTimeAsync(1100);
    await expect(stream.ended).rejects.toBeInstanceOf(NetworkError);
  });

  it('tells a refusal with its status', async () => {
    await expect(openable(401).ended).rejects.toMatchObject({ constructor: ProblemError, status: 401 });
  });

  it('ends quietly, without a timer left, when the caller is done', async () => {
    const stream = openable();
    await turn();
    stream.abort.abort();
    await expect(stream.ended).resolves.toBe('ended');
    expect(vi.getTimerCount()).toBe(0);
  });
});
