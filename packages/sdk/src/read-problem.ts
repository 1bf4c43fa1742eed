import { ProblemError } from './errors';

interface ProblemBody {
  code?: unknown;
  title?: unknown;
  detail?: unknown;
  errors?: unknown;
  requestId?: unknown;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - nowMs) / 1000));
}

function textOr<Fallback>(value: unknown, fallback: Fallback): string | Fallback {
  return typeof value === 'string' ? value : fallback;
}

function readErrors(value: unknown): { field: string; reason: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { field?: unknown; reason?: unknown } | null) =>
    entry && typeof entry.field === 'string' && typeof entry.reason === 'string'
      ? [{ field: entry.field, reason: entry.reason }]
      : [],
  );
}

async function readBody(response: Response): Promise<ProblemBody> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** An answer that is no problem document, as from a proxy on the way, still becomes a problem with its status. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body = await readBody(response);
  return new ProblemError({
    code: textOr(body.code, response.status >= 500 ? 'request/unavailable' : 'request/failed'),
    status: response.status,
    title: textOr(body.title, `The server answered ${response.status}`),
    detail: textOr(body.detail, undefined),
    errors: readErrors(body.errors),
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after'), Date.now()),
    requestId: textOr(body.requestId, null),
  });
}
