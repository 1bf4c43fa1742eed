import type { Household, ProblemDocument, Session } from '@florin/contracts';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

async function current(): Promise<Household> {
  return (await ada.changes<Household>('households')).rows[0]!;
}

function patch(person: Person, body: unknown, ifMatch: string | undefined) {
  return person.send<Household & ProblemDocument>('PATCH', `/v1/households/${ada.householdId}`, {
    body,
    headers: { 'if-match': ifMatch },
  });
}

test('an owner renames the household, and everybody in it sees the new name', async () => {
  const before = await current();
  const reply = await patch(ada, { name: 'Harbour', timeZone: 'America/Lima' }, `"${before.change}"`);
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({
    ...before,
    name: 'Harbour',
    timeZone: 'America/Lima',
    change: before.change + 1,
  });
  const session = await ada.send<Session>('GET', '/v1/session');
  expect(session.body.households[0]?.name).toBe('Harbour');
});

test('its currency and members are not for this operation', async () => {
  const before = await current();
  for (const field of ['currency', 'members', 'id', 'role']) {
    const reply = await patch(ada, { [field]: 'USD' }, `"${before.change}"`);
    expect([field, reply.status, reply.body.errors?.[0]?.field]).toEqual([field, 400, field]);
  }
  expect(await current()).toEqual(before);
});

test('editors and viewers do not rename it, strangers do not find it', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  const editor = await memberOf(ada, 'editor', system);
  const before = await current();
  for (const member of [viewer, editor]) {
    expect((await patch(member, { name: 'Mine' }, `"${before.change}"`)).status).toBe(403);
  }
  const eve = await system.person();
  expect((await patch(eve, { name: 'Mine' }, `"${before.change}"`)).status).toBe(404);
  expect(await current()).toEqual(before);
});

test('a version that was not seen is not written over', async () => {
  const { change } = await current();
  expect((await patch(ada, { name: 'Blind' }, undefined)).status).toBe(428);
  expect((await patch(ada, { name: 'Stale' }, `"${change - 1}"`)).status).toBe(412);
});
