import type { ProblemDocument } from '@florin/contracts';
import { type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

test('a session that asks more than anybody reads waits, and others do not notice', async () => {
  const [ada, eve] = [await system.person(), await system.person()];
  let last = 200;
  for (let batch = 0; batch < 25 && last === 200; batch += 1) {
    const replies = await Promise.all(Array.from({ length: 50 }, () => ada.send('GET', '/v1/session')));
    last = Math.max(...replies.map((reply) => reply.status));
  }
  expect(last).toBe(429);
  const refused = await ada.send<ProblemDocument>('GET', '/v1/session');
  expect(refused.body.code).toBe('request/too-many');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect((await eve.send('GET', '/v1/session')).status).toBe(200);
  system.clock.advance(60_000);
  expect((await ada.send('GET', '/v1/session')).status).toBe(200);
});

test('an address that nobody is signed in from gets sixty tries a minute, whatever it claims to be', async () => {
  system.clock.advance(60_000);
  const statuses = new Map<number, number>();
  for (let at = 0; at < 65; at += 1) {
    const response = await fetch(`${system.url}/v1/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${at}` },
      body: '{}',
    });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({ 400: 60, 429: 5 });
});
