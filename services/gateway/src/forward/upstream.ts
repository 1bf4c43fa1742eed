import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transport } from '@florin/kernel/call';
import { type Dispatcher, Pool } from 'undici';

/** A service as the gateway reaches it. */
export type Upstream = {
  /** Passes a request on as it is; the answer goes straight to the caller. */
  forward(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>): Promise<void>;
  /** Calls an operation and gets its answer, for what the gateway has to look into. */
  call: Transport;
  close(): Promise<void>;
};

/** Headers of the caller that mean something to a service; everything else stops here. */
const passedOn = [
  'accept',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'transfer-encoding',
] as const;
const passedBack = ['cache-control', 'content-length', 'content-type', 'etag', 'retry-after'] as const;

/** A service of this process: the request is handed to its router, body unread. */
export function mountedUpstream(
  routing: (request: IncomingMessage, response: ServerResponse) => void,
  call: Transport,
): Upstream {
  return {
    async forward(request, response, headers) {
      request.headers = { ...pick(request.headers, passedOn), ...headers };
      routing(request, response);
    },
    call,
    async close() {},
  };
}

/** A service of another process, over one pool of kept-alive connections. */
export function remoteUpstream(baseUrl: string, call: Transport & { close(): Promise<void> }): Upstream {
  const pool = new Pool(baseUrl, {
    connections: 64,
    pipelining: 1,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  return {
    async forward(request, response, headers) {
      const { 'transfer-encoding': chunked, ...kept } = pick(request.headers, passedOn);
      const hasBody = chunked !== undefined || Number(kept['content-length'] ?? 0) > 0;
      const options: Dispatcher.RequestOptions = {
        method: (request.method ?? 'GET') as Dispatcher.HttpMethod,
        path: request.url ?? '/',
        headers: { ...kept, ...headers },
        body: hasBody ? request : null,
      };
      await pool.stream(options, ({ statusCode, headers: answered }) => {
        response.writeHead(statusCode, pick(answered, passedBack));
        return response;
      });
    },
    call,
    async close() {
      await Promise.all([pool.close(), call.close()]);
    },
  };
}

function pick(
  headers: Record<string, string | string[] | undefined>,
  names: readonly string[],
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
