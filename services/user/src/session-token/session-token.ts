import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/**
 * A new secret for the session cookie, 256 random bits in base64url, and the form in which it is stored.
 * Sign-in, a second factor and a change of role always mint a new one and end the one that was presented, so
 * a value planted or seen before never authenticates afterwards.
 */
export function newSessionToken(): { token: string; tokenHash: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, tokenHash: hashOf(token) };
}

/**
 * What a presented token is looked up by: SHA-256 in hex. A plain hash is enough for 256 random bits, and the
 * database never holds what would authenticate. Undefined for what no token looks like.
 */
export function sessionTokenHash(token: unknown): string | undefined {
  return typeof token === 'string' && TOKEN.test(token) ? hashOf(token) : undefined;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
