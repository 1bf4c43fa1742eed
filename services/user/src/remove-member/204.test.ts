import type { AuditEvent, Household, Session } from '@florin/contracts';
import { memberOf, type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
});
afterAll(() => system.stop());

async function current(): Promise<Household> {
  return (await ada.changes<Household>('households')).rows[0]!;
}

async function remove(person: Person, userId: string) {
  const { change } = await current();
  return person.send('DELETE', `/v1/households/${ada.householdId}/members/${userId}`, {
    headers: { 'if-match': `"${change}"` },
  });
}

/** What somebody who is no member any more gets, two seconds later. */
async function expectOutside(person: Person): Promise<void> {
  system.clock.advance(2000);
  const headers = { 'florin-household': ada.householdId };
  expect((await person.send('GET', '/v1/transaction/changes', { headers })).status).toBe(404);
  expect((await person.send<Session>('GET', '/v1/session')).body.households).toEqual([]);
  expect((await current()).members.map(({ userId }) => userId)).toEqual([ada.userId]);
}

test('an owner removes a member, who then finds the household no more', async () => {
  const bob = await memberOf(ada, 'editor', system);
  expect((await remove(ada, bob.userId)).status).toBe(204);
  await expectOutside(bob);
});

test('a member of any role leaves', async () => {
  for (const role of ['viewer', 'editor', 'owner'] as const) {
    const bob = await memberOf(ada, role, system);
    expect((await remove(bob, bob.userId)).status).toBe(204);
    await expectOutside(bob);
  }
});

test('the trail says who removed whom', async () => {
  const bob = await memberOf(ada, 'viewer', system);
  await remove(bob, bob.userId);
  await system.eventually(async () => {
    const { body } = await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events');
    expect(body.rows[0]).toMatchObject({
      action: 'member.removed',
      actor: { kind: 'person', userId: bob.userId },
      target: { kind: 'user', id: bob.userId },
      before: { role: 'viewer' },
    });
  });
});
