import { isBytesBody, operations, type ProblemCode, problems } from '@florin/contracts';
import { Pool } from 'undici';
import { sessionHeader } from '../http/http-edge';
import type { Answer } from '../operations';
import { Problem } from '../problem';
import type { Transport } from './call';

const answerWithinMs = 10_000;

/** Calls to a service in another process, over kept-alive connections. */
export function httpTransport(baseUrl: string): Transport & { close(): Promise<void> } {
  const pool = new Pool(baseUrl, {
    connections: 32,
    headersTimeout: answerWithinMs,
    bodyTimeout: answerWithinMs,
  });
  const transport: Transport = async (name, token, input) => {
    const operation = operations[name];
    const params = (input.params ?? {}) as Record<string, string>;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(params[key] ?? ''),
    );
    const query = new URLSearchParams((input.query ?? {}) as Record<string, string>).toString();
    const isBytes = 'body' in operation && isBytesBody(operation.body);
    const response = await pool
      .request({
        method: operation.method,
        path: query ? `${path}?${query}` : path,
        headers: {
          authorization: `Bearer ${token}`,
          'x-request-id': input.requestId,
          ...(input.address ? { 'x-florin-address': input.address } : {}),
          ...(input.deviceToken ? { 'x-florin-device': input.deviceToken } : {}),
          ...(input.idempotencyKey ? { 'idempotency-key': input.idempotencyKey } : {}),
          ...(input.ifMatch ? { 'if-match': input.ifMatch } : {}),
          ...(input.body === undefined
            ? {}
            : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        },
        body:
          input.body === undefined ? null : isBytes ? (input.body as Uint8Array) : JSON.stringify(input.body),
      })
      .catch((cause: unknown) => {
        throw new Problem('request/unavailable', { cause, retryAfterSeconds: 2 });
      });
    const text = await response.body.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    if (response.statusCode >= 400) throw problemFrom(body);
    const session = response.headers[sessionHeader];
    if (typeof session !== 'string') return { status: response.statusCode, body };
    return { status: response.statusCode, body, session: JSON.parse(session) as Answer['session'] & object };
  };
  return Object.assign(transport, { close: () => pool.close() });
}

/** The problem another process answered with, or a plain 503 where it is not one of ours. */
function problemFrom(body: unknown): Problem {
  if (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    body.code in problems
  ) {
    const errors = 'errors' in body && Array.isArray(body.errors) ? body.errors : undefined;
    const detail = 'detail' in body && typeof body.detail === 'string' ? body.detail : undefined;
    return new Problem(body.code as ProblemCode, { detail, errors });
  }
  return new Problem('request/unavailable');
}
