import { expect, test } from 'vitest';
import { clearedSessionCookies, readCookie, sessionCookie, sessionCookies, signedInCookie } from './cookie';

test('every cookie is for this host alone, for HTTPS alone, and out of reach of scripts but the one that tells nothing', () => {
  const cookies = sessionCookies({ token: 't', deviceToken: 'd', expiresAt: '2026-12-22T12:00:00.000Z' });
  for (const cookie of [...cookies, ...clearedSessionCookies()]) {
    expect(cookie).toMatch(/^__Host-/);
    for (const flag of ['Path=/', 'Secure', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(flag);
    expect(cookie).not.toMatch(/Domain/i);
    const isOpen = cookie.startsWith(`${signedInCookie}=`);
    expect(cookie.split('; ').includes('HttpOnly')).toBe(!isOpen);
    if (isOpen) expect(cookie).toMatch(/^[^=]+=1?; /);
  }
});

test('the sign comes and goes with the session', () => {
  const session = { token: 't', deviceToken: 'd', expiresAt: '2026-12-22T12:00:00.000Z' };
  const expiryOf = (name: string) =>
    sessionCookies(session)
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.split('; ')
      .at(-1);
  expect(expiryOf(signedInCookie)).toBe(expiryOf(sessionCookie));
  expect(
    clearedSessionCookies().every((cookie) => cookie.includes('=; ') && cookie.endsWith('Max-Age=0')),
  ).toBe(true);
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
