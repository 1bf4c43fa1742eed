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

/** What is answered, and that everybody is still a member. */
async function refusal(
  person: Person,
  { householdId = ada.householdId, userId = bob.userId, ifMatch = -1 } = {},
): Promise<[number, string]> {
  const before = await Promise.all([current(ada), current(eve)]);
  const version = ifMatch < 0 ? before[0].change : ifMatch;
  const reply = await person.send<ProblemDocument>(
    'DELETE',
    `/v1/households/${householdId}/members/${userId}`,
    {
      headers: { 'if-match': `"${version}"` },
    },
  );
  expect(await Promise.all([current(ada), current(eve)])).toEqual(before);
  return [reply.status, reply.body.code];
}

test('members who are not owners remove nobody else', async () => {
  const cyd = await memberOf(ada, 'viewer', system);
  expect(await refusal(bob, { userId: cyd.userId })).toEqual([403, 'request/forbidden']);
  expect(await refusal(bob, { userId: ada.userId })).toEqual([403, 'request/forbidden']);
  expect(await refusal(bob, { userId: eve.userId })).toEqual([403, 'request/forbidden']);
});

test('an owner of another household reaches neither the household nor its members', async () => {
  expect(await refusal(eve)).toEqual([404, 'request/not-found']);
  expect(await refusal(eve, { householdId: eve.householdId })).toEqual([404, 'request/not-found']);
  expect(await refusal(ada, { householdId: eve.householdId, userId: eve.userId })).toEqual([
    404,
    'request/not-found',
  ]);
});

test('the last owner stays', async () => {
  expect(await refusal(ada, { userId: ada.userId })).toEqual([409, 'user/last-owner']);
});

test('a version that was not seen is not written over', async () => {
  const { change } = await current(ada);
  expect(await refusal(ada, { ifMatch: change - 1 })).toEqual([412, 'request/stale']);
});

test('of two owners who leave at one moment, one stays', async () => {
  const cyd = await memberOf(ada, 'owner', system);
  const { change } = await current(ada);
  const leave = (person: Person, ifMatch: number) =>
    person.send('DELETE', `/v1/households/${ada.householdId}/members/${person.userId}`, {
      headers: { 'if-match': `"${ifMatch}"` },
    });
  const replies = await Promise.all([
    leave(ada, change),
    leave(cyd, change),
    leave(ada, change + 1),
    leave(cyd, change + 1),
  ]);
  expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
  expect((await current(bob)).members.filter(({ role }) => role === 'owner')).toHaveLength(1);
});
