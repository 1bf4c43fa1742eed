import { describe, expect, test } from 'vitest';
import {
  isSessionAlive,
  isTouchDue,
  newSessionToken,
  sessionExpiresAtMs,
  sessionLimits,
  sessionTokenHash,
} from './index';

describe('session token', () => {
  test('has 256 bits, is never the same, and is found by its hash', () => {
    const all = Array.from({ length: 1000 }, newSessionToken);
    expect(new Set(all.map(({ token }) => token)).size).toBe(1000);
    for (const { token, tokenHash } of all) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
      expect(sessionTokenHash(token)).toBe(tokenHash);
      expect(tokenHash).not.toContain(token);
    }
  });

  test.each([
    undefined,
    null,
    '',
    'x',
    'A'.repeat(42),
    'A'.repeat(44),
    `${'A'.repeat(42)}=`,
    `${'A'.repeat(42)}'`,
    ['A'.repeat(43)],
    `${'A'.repeat(43)}\n`,
  ])('what no token looks like (%j) has no hash', (token) => {
    expect(sessionTokenHash(token)).toBeUndefined();
  });
});

describe('session lifetime', () => {
  const DAY_MS = 86_400_000;
  const at = (lastUsedAtMs: number, endedAtMs: number | null = null) => ({
    startedAtMs: 0,
    lastUsedAtMs,
    endedAtMs,
  });

  test.each<[string, ReturnType<typeof at>, number, boolean]>([
    ['just started', at(0), 0, true],
    ['unused for less than the idle limit', at(0), 7 * DAY_MS - 1, true],
    ['unused for the idle limit', at(0), 7 * DAY_MS, false],
    ['used yesterday', at(20 * DAY_MS), 21 * DAY_MS, true],
    ['used a moment before the absolute limit', at(30 * DAY_MS - 1), 30 * DAY_MS - 1, true],
    ['used at the absolute limit', at(30 * DAY_MS), 30 * DAY_MS, false],
    ['ended', at(0, 1000), 1000, false],
    ['ended in the future, as when rotated', at(0, 1000), 999, true],
  ])('%s', (_name, session, nowMs, expected) => {
    expect(isSessionAlive(session, nowMs)).toBe(expected);
    expect(nowMs < sessionExpiresAtMs(session)).toBe(expected);
  });

  test('its use is written down every five minutes', () => {
    expect(isTouchDue(at(0), sessionLimits.touchAfterMs - 1)).toBe(false);
    expect(isTouchDue(at(0), sessionLimits.touchAfterMs)).toBe(true);
  });
});
