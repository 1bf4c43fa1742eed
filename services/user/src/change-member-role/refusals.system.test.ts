import type { Household, ProblemDocument } from '@florin/contracts';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let bob: Person;
let eve: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  bob = await memberOf(ada, 'editor', system);
  eve = await system.person();
});
afterAll(() => system.stop());

async function current(person: Person): Promise<Household> {
  return (await person.changes<Household>('households')).rows[0]!;
}

type Ask = { householdId?: string; userId?: string; role?: string; ifMatch?: number };

/** What Ada's household answers, and that nobody's role is another afterwards. */
async function refusal(person: Person, ask: Ask): Promise<[number, string]> {
  const before = await Promise.all([current(ada), current(eve)]);
  const { householdId = ada.householdId, userId = bob.userId, role = 'viewer' } = ask;
  const reply = await person.send<ProblemDocument>(
    'PATCH',
    `/v1/households/${householdId}/members/${userId}`,
    {
      body: { role },
      headers: { 'if-match': `"${ask.ifMatch ?? before[0].change}"` },
    },
  );
  expect(await Promise.all([current(ada), current(eve)])).toEqual(before);
  return [reply.status, reply.body.code];
}

test('members who are not owners give no roles, also not to themselves', async () => {
  expect(await refusal(bob, { role: 'owner' })).toEqual([403, 'request/forbidden']);
});

test("an owner of another household reaches neither the household nor its members, and may not take one's own id for it", async () => {
  expect(await refusal(eve, {})).toEqual([404, 'request/not-found']);
  expect(await refusal(eve, { householdId: eve.householdId })).toEqual([404, 'request/not-found']);
  expect(await refusal(ada, { householdId: eve.householdId, userId: eve.userId })).toEqual([
    404,
    'request/not-found',
  ]);
  expect(await refusal(ada, { userId: eve.userId })).toEqual([404, 'request/not-found']);
});

test('the last owner is not demoted', async () => {
  expect(await refusal(ada, { userId: ada.userId })).toEqual([409, 'user/last-owner']);
});

test('a version that was not seen is not written over', async () => {
  const { change } = await current(ada);
  expect(await refusal(ada, { ifMatch: change - 1 })).toEqual([412, 'request/stale']);
});

test('a role that does not exist is given to nobody', async () => {
  expect(await refusal(ada, { role: 'admin' })).toEqual([400, 'request/invalid']);
});

test('of two owners who demote each other at one moment, one stays', async () => {
  const cyd = await memberOf(ada, 'owner', system);
  const { change } = await current(ada);
  const demote = (person: Person, userId: string, ifMatch: number) =>
    person.send('PATCH', `/v1/households/${ada.householdId}/members/${userId}`, {
      body: { role: 'viewer' },
      headers: { 'if-match': `"${ifMatch}"` },
    });
  await Promise.all([
    demote(ada, cyd.userId, change),
    demote(cyd, ada.userId, change),
    demote(ada, cyd.userId, change + 1),
    demote(cyd, ada.userId, change + 1),
  ]);
  const { members } = await current(bob);
  expect(members.filter(({ role }) => role === 'owner')).toHaveLength(1);
});
