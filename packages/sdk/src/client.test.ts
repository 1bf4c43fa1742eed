import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createClient, NetworkError, ProblemError, TimeoutError } from './index';
import type { CallInput, CallOutput } from './operation-types';

const id = '018bcfe5-6801-740d-91fb-f988738c9ac7';
const transaction = {
  id,
  accountId: id,
  on: '2026-11-22',
  amountMinor: -1250,
  payee: 'Lunch',
  splits: [{ categoryId: null, amountMinor: -1250 }],
};

/** Answers one request and keeps it. */
function answering(answer: () => Response | Promise<Response>) {
  const requests: { url: string; init: RequestInit }[] = [];
  const answerAll: typeof fetch = async (input, init = {}) => {
    requests.push({ url: String(input), init });
    return answer();
  };
  const client = createClient({
    baseUrl: 'https://florin.test',
    fetch: answerAll,
    headers: { authorization: 'Bearer t' },
    csrfToken: () => 'csrf',
    newIdempotencyKey: () => 'minted',
  });
  return { client, requests };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

describe('a call', () => {
  it('becomes the request its contract describes', async () => {
    const { client, requests } = answering(() => json(201, transaction));
    const household = client.forHousehold('household-1');
    await household.call('transaction/create-transaction', { body: transaction, idempotencyKey: 'mine' });
    expect(requests[0]?.url).toBe('https://florin.test/v1/transactions');
    expect(requests[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'include',
      body: JSON.stringify(transaction),
      headers: {
        authorization: 'Bearer t',
        'content-type': 'application/json',
        'florin-household': 'household-1',
        'idempotency-key': 'mine',
        'x-csrf-token': 'csrf',
      },
    });
  });

  it('fills the path, names the version it saw, and mints a key when none is given', async () => {
    const { client, requests } = answering(() => new Response(null, { status: 204 }));
    const output = await client.call('transaction/delete-transaction', { params: { id: 'a/b' }, ifMatch: 7 });
    expect(output).toBeUndefined();
    expect(requests[0]?.url).toBe('https://florin.test/v1/transactions/a%2Fb');
    expect(requests[0]?.init.headers).toMatchObject({ 'if-match': '"7"', 'idempotency-key': 'minted' });
    expect(requests[0]?.init.headers).not.toHaveProperty('content-type');
  });

  it('sends a read without key or token, and leaves out what is undefined', async () => {
    const { client, requests } = answering(() => json(200, { rows: [], nextCursor: null }));
    await client.call('transaction/list-transactions', {
      query: { from: '2026-11-01', to: undefined } as never,
    });
    expect(requests[0]?.url).toBe('https://florin.test/v1/transactions?from=2026-11-01');
    expect(requests[0]?.init.headers).not.toHaveProperty('idempotency-key');
    expect(requests[0]?.init.headers).not.toHaveProperty('x-csrf-token');
  });

  it('sends the bytes of a file as they are', async () => {
    const { client, requests } = answering(() => json(201, {}));
    const body = new Uint8Array([1, 2, 3]);
    await client.call('transaction/preview-statement', {
      query: { id, accountId: id, fileName: 'a b.csv' },
      body,
    });
    expect(requests[0]?.url).toContain('fileName=a%20b.csv');
    expect(requests[0]?.init.body).toBe(body);
    expect(requests[0]?.init.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
  });
});

describe('a call that fails', () => {
  const problem = {
    type: '/docs/problems/request-stale',
    title: 'It changed',
    status: 412,
    code: 'request/stale',
    requestId: 'r1',
  };

  it.each([
    [
      'a problem document',
      () => json(412, { ...problem, errors: [{ field: 'on', reason: 'x' }] }),
      {
        code: 'request/stale',
        status: 412,
        errors: [{ field: 'on', reason: 'x' }],
        requestId: 'r1',
        retryAfterSeconds: null,
      },
    ],
    [
      'a wait in seconds',
      () => json(429, { ...problem, code: 'request/too-many' }, { 'retry-after': '12' }),
      { code: 'request/too-many', retryAfterSeconds: 12 },
    ],
    [
      'a wait until a past date',
      () => json(503, problem, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
      { retryAfterSeconds: 0 },
    ],
    [
      'a proxy’s page',
      () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
      { code: 'request/unavailable', status: 502, errors: [] },
    ],
    [
      'broken JSON',
      () => new Response('{', { status: 400, headers: { 'content-type': 'application/json' } }),
      { code: 'request/failed', status: 400 },
    ],
    [
      'errors of another shape',
      () => json(400, { ...problem, errors: [null, 'x', { field: 1 }] }),
      { errors: [] },
    ],
  ])('rejects with what is known of %s', async (_name, answer, expected) => {
    const error = await answering(answer)
      .client.call('user/get-session')
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject(expected);
  });

  it('tells a failed connection from a refusal', async () => {
    const { client } = answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(client.call('user/get-session')).rejects.toBeInstanceOf(NetworkError);
  });

  it('tells a body that ends early from a refusal', async () => {
    const { client } = answering(() => new Response('{"user":', { status: 200 }));
    await expect(client.call('user/get-session')).rejects.toBeInstanceOf(NetworkError);
  });

  it('tells a time-out from both, and lets the caller give up', async () => {
    const hanging: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    const client = createClient({ baseUrl: '', fetch: hanging, newIdempotencyKey: () => 'k', timeoutMs: 5 });
    await expect(client.call('user/get-session')).rejects.toBeInstanceOf(TimeoutError);
    const abort = new AbortController();
    const call = client.call('user/get-session', { signal: abort.signal, timeoutMs: 10_000 });
    abort.abort(new Error('left the screen'));
    await expect(call).rejects.toThrow('left the screen');
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    const { client } = answering(() => json(200, {}));
    await client.call('user/get-session');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('the types of a call', () => {
  it('come from the contracts', () => {
    expectTypeOf<CallInput<'transaction/update-transaction'>>().toHaveProperty('ifMatch');
    expectTypeOf<CallInput<'transaction/create-transaction'>>().not.toHaveProperty('ifMatch');
    expectTypeOf<CallInput<'transaction/preview-statement'>['body']>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<CallOutput<'transaction/delete-transaction'>>().toEqualTypeOf<undefined>();
    expectTypeOf<CallOutput<'user/get-session'>['csrfToken']>().toEqualTypeOf<string>();
  });
});
