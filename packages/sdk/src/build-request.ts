import { routes } from './routes.generated';

export interface RequestParts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
}

export interface RequestContext {
  baseUrl: string;
  headers: Record<string, string>;
  csrfToken: string | null;
  householdId: string | null;
  newIdempotencyKey: () => string;
}

export interface BuiltRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

function fillPath(template: string, params: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`path parameter "${key}" is missing`);
    return encodeURIComponent(value);
  });
}

/** Entries that are undefined are left out; the order is the caller's. */
export function formatQuery(query: Record<string, unknown>): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

export function buildRequest(
  name: keyof typeof routes,
  parts: RequestParts,
  context: RequestContext,
): BuiltRequest {
  const [method, path] = routes[name].split(' ') as [string, string];
  const headers: Record<string, string> = { accept: 'application/json', ...context.headers };
  if (context.householdId !== null) headers['florin-household'] = context.householdId;
  if (parts.ifMatch !== undefined) headers['if-match'] = `"${parts.ifMatch}"`;
  if (method !== 'GET') {
    headers['idempotency-key'] = parts.idempotencyKey ?? context.newIdempotencyKey();
    if (context.csrfToken !== null) headers['x-csrf-token'] = context.csrfToken;
  }
  let body: string | Uint8Array | undefined;
  if (parts.body instanceof Uint8Array) {
    headers['content-type'] = 'application/octet-stream';
    body = parts.body;
  } else if (parts.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(parts.body);
  }
  const url = context.baseUrl + fillPath(path, parts.params ?? {}) + formatQuery(parts.query ?? {});
  return { url, method, headers, body };
}
