import { gatewayRouteList, type ProblemDocument, type Session } from '@florin/contracts';
import { changeIdentity, declaresNothing } from '@florin/kernel';
import { type Person, queryAsAdministrator, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPerson, writePerson } from '../store/people';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  await requireTwoFactors(ada.userId);
  // Signed in anew, because the gateway remembers for a moment what was required before.
  const { email, password } = ada;
  const reply = await ada.send<Session>('POST', '/v1/sign-in', { body: { email, password } });
  ada.cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  ada.session = reply.body;
});
afterAll(() => system.stop());

/** What enrolling a second factor will leave behind. */
async function requireTwoFactors(userId: string): Promise<void> {
  const { runtime } = system.system.services.get('user')!;
  const actor = { kind: 'person', userId, requestId: runtime.newId() } as const;
  await changeIdentity(runtime, actor, declaresNothing('enrol'), async (work) => {
    await work.enterPerson(userId);
    const person = await readPerson(work, userId);
    await writePerson(work, await work.keysOf(userId), { ...person!, requiredAssurance: 2 });
  });
}

function send(method: string, path: string) {
  const headers = { cookie: ada.cookie, 'x-csrf-token': ada.session.csrfToken };
  return ada.send<ProblemDocument>(method, path, { headers });
}

test('who gave a password and owes a second factor is asked for it, also by what the gateway answers itself', async () => {
  const own = gatewayRouteList.filter(({ access }) => access.kind !== 'anonymous').map(({ path }) => path);
  for (const path of ['/v1/session', '/v1/transactions', ...own]) {
    const { status, body } = await send('GET', path);
    expect([path, status, body.code]).toEqual([path, 403, 'request/second-factor-required']);
  }
});

test('and may still sign out', async () => {
  expect((await send('POST', '/v1/sign-out')).status).toBe(204);
  expect((await send('GET', '/v1/session')).status).toBe(401);
});

test('of somebody whose row nobody with the key wrote, the most is asked', async () => {
  const eve = await system.person({ hasHousehold: false });
  await queryAsAdministrator(
    system,
    `UPDATE "user".person SET created_at = created_at + interval '1 day' WHERE user_id = $1`,
    [eve.userId],
  );
  const { status, body } = await eve.send<ProblemDocument>('GET', '/v1/session');
  expect([status, body.code]).toEqual([403, 'request/second-factor-required']);
});
