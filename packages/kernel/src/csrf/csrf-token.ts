import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token that a browser's write must carry beside the cookie: HMAC-SHA256 of the session's id under
 * `masterKey.derive('csrf/1')`, 43 characters of base64url. Derived rather than stored: the service that hands
 * it out and the gateway that checks it agree without asking each other, and it ends with its session.
 */
export function csrfTokenOf(key: Uint8Array, sessionId: string): string {
  return macOf(key, sessionId).toString('base64url');
}

/** Whether what the request brought is this session's token; takes equally long for any wrong one. */
export function isCsrfToken(key: Uint8Array, sessionId: string, presented: unknown): boolean {
  if (typeof presented !== 'string') return false;
  const expected = Buffer.from(csrfTokenOf(key, sessionId));
  const given = Buffer.from(presented);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macOf(key: Uint8Array, sessionId: string): Buffer {
  return createHmac('sha256', key).update('florin/csrf/1/').update(sessionId).digest();
}
