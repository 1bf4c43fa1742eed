import { expect, test } from 'vitest';
import { clearedSessionCookie, readCookie, sessionCookie, sessionCookies } from './cookie';

test('both cookies are for this host alone, for HTTPS alone, and out of reach of scripts', () => {
  const cookies = sessionCookies({ token: 't', deviceToken: 'd', expiresAt: '2026-12-22T12:00:00.000Z' });
  for (const cookie of [...cookies, clearedSessionCookie()]) {
    expect(cookie).toMatch(/^__Host-/);
    for (const flag of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
      expect(cookie.split('; ')).toContain(flag);
    expect(cookie).not.toMatch(/Domain/i);
  }
});

test.each([
  [undefined, undefined],
  ['', undefined],
  [`${sessionCookie}=abc`, 'abc'],
  [`a=b; ${sessionCookie}=abc; c=d`, 'abc'],
  [`x${sessionCookie}=abc`, undefined],
  [`${sessionCookie}=first; ${sessionCookie}=second`, 'first'],
])('reads %j as %j', (header, value) => {
  expect(readCookie(header, sessionCookie)).toBe(value);
});
