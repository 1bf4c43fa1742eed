import type { ProblemDocument } from '@florin/contracts';
import { memberOf, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('the trail is for owners; to somebody outside the household it is not there', async () => {
  const [ada, bob] = [await system.person(), await system.person()];
  await ada.account();
  for (const role of ['viewer', 'editor'] as const) {
    const member = await memberOf(ada, role, system);
    const reply = await member.send<ProblemDocument>('GET', '/v1/audit-events');
    expect([reply.status, reply.body.code]).toEqual([403, 'request/forbidden']);
  }
  const headers = { 'florin-household': ada.householdId };
  expect((await bob.send('GET', '/v1/audit-events', { headers })).status).toBe(404);
  expect((await ada.send('GET', '/v1/audit-events', { headers: { cookie: undefined } })).status).toBe(401);
});
