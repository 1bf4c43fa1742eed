import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveChanges, NetworkError, openLiveStream, ProblemError } from './index';

const changes: LiveChanges = { resource: 'transactions', rows: [], removed: [], change: 5, hasMore: false };
const event = `event: changes\nid: transactions:5\ndata: ${JSON.stringify(changes)}\n\n`;

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
  const ended = openLiveStream({
    baseUrl: '',
    fetch: streaming,
    householdId: 'h1',
    cursors: { accounts: 4, transactions: 130 },
    signal: abort.signal,
    silenceMaxMs: 1000,
    onChanges: (given) => heard.push(given),
    onHeartbeat,
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
    expect(stream.requests[0]?.url).toBe('/v1/live?cursors=accounts%3A4%2Ctransactions%3A130');
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

  it('ends for good when the session is over', async () => {
    const stream = openable();
    await turn();
    stream.send('event: signed-out\ndata: {}\n\n');
    await expect(stream.ended).resolves.toBe('signed-out');
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
