import type { IncomingMessage } from 'node:http';
import { signedIn } from '@florin/contracts';
import { memoryCache } from '@florin/kernel/cache';
import { movableClock } from '@florin/kernel/clock';
import type { TokenSubject } from '@florin/kernel/token';
import { expect, test } from 'vitest';
import { sessionCookie } from '../sessions/cookie';
import { createGuard, type SecurityContext } from './guard';

const clock = movableClock(Date.UTC(2026, 10, 22));

/** A guard to whom no cookie stands for anybody, and the tokens it had signed. */
function newGuard() {
  const signed: TokenSubject[] = [];
  const guard = createGuard({
    sessions: { find: async () => undefined, forget() {}, forgetHousehold() {} },
    cache: memoryCache(clock),
    issuer: { issue: (subject) => String(signed.push(subject)) },
    csrfKey: Buffer.alloc(32),
    clock,
  });
  return { guard, signed };
}

const ada: TokenSubject = {
  subject: 'ada',
  sessionId: 'a',
  householdId: 'home',
  role: 'editor',
  scopes: [],
  assurance: 1,
  requiredAssurance: 1,
  authenticatedAt: '2026-11-22T12:00:00Z',
};

function contextOf(subject: TokenSubject): SecurityContext {
  return { subject, session: undefined, sessionToken: 't', deviceToken: undefined, address: '203.0.113.7' };
}

test.each<[string, Partial<TokenSubject>]>([
  ['person', { subject: 'eve' }],
  ['session', { sessionId: 'b' }],
  ['household', { householdId: 'elsewhere' }],
  ['role', { role: 'viewer' }],
  ['assurance', { assurance: 2 }],
  ['required assurance', { requiredAssurance: 2 }],
  ['time of proof', { authenticatedAt: '2026-11-22T12:05:00Z' }],
])('a token is not used again for another %s', (_what, other) => {
  const { guard, signed } = newGuard();
  const token = guard.tokenFor(contextOf(ada), 'transaction');
  const changed = { ...ada, ...other };
  expect(guard.tokenFor(contextOf(changed), 'transaction')).not.toBe(token);
  expect(signed.at(-1)).toMatchObject(changed);
  expect(guard.tokenFor(contextOf(ada), 'transaction')).toBe(token);
  expect(guard.tokenFor(contextOf(ada), 'user')).not.toBe(token);
});

test.each([
  ['no cookie', undefined],
  ['a cookie that stands for nobody', `${sessionCookie}=unknown`],
])('an address that sends %s is counted, and waits like anybody else', async (_what, cookie) => {
  const { guard } = newGuard();
  const send = (remoteAddress: string) =>
    guard
      .authenticate(
        { access: signedIn('household:read'), isMutation: false, rate: 'credential' },
        { headers: { cookie }, socket: { remoteAddress } } as unknown as IncomingMessage,
        'r',
      )
      .catch(({ code }) => code);
  for (let time = 0; time < 60; time += 1) expect(await send('203.0.113.7')).toBe('request/unauthenticated');
  expect(await send('203.0.113.7')).toBe('request/too-many');
  expect(await send('203.0.113.8')).toBe('request/unauthenticated');
});
