import type { IncomingMessage } from 'node:http';
import { Problem } from '@florin/kernel';
import { isCsrfToken } from '@florin/kernel/csrf';

/**
 * Refuses a write that another site made the browser send. A browser names the origin of every such request;
 * programs that are not browsers send none and hold no cookie that a site could ride on.
 */
export function requireSameOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none')
    throw new Problem('request/csrf');
  if (origin === undefined) return;
  if (origin !== `http://${host}` && origin !== `https://${host}`) throw new Problem('request/csrf');
}

/** Refuses a write without the token that only the app, reading its session, knows. */
export function requireCsrfToken(request: IncomingMessage, key: Buffer, sessionId: string): void {
  if (!isCsrfToken(key, sessionId, request.headers['x-csrf-token'])) throw new Problem('request/csrf');
}
