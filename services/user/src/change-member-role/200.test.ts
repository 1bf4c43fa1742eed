import type { AuditEvent, Household, Role, Session } from '@florin/contracts';
import { memberOf, type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person({ displayName: 'Ada' });
  bob = await memberOf(ada, 'viewer', system);
});
afterAll(() => system.stop());

async function current(): Promise<Household> {
  return (await ada.changes<Household>('households')).rows[0]!;
}

async function changeRole(role: Role) {
  const { change } = await current();
  return ada.send<Household>('PATCH', `/v1/households/${ada.householdId}/members/${bob.userId}`, {
    body: { role },
    headers: { 'if-match': `"${change}"` },
  });
}

function addAccount() {
  const body = {
    id: crypto.randomUUID(),
    name: 'Purse',
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
  return bob.send('POST', '/v1/accounts', { body });
}

test('a member with another role may do what that role may, within two seconds', async () => {
  expect((await addAccount()).status).toBe(403);
  const reply = await changeRole('editor');
  expect(reply.status).toBe(200);
  expect(reply.body.members).toEqual([
    { userId: ada.userId, displayName: 'Ada', role: 'owner' },
    { userId: bob.userId, displayName: 'A viewer', role: 'editor' },
  ]);
  expect(await current()).toEqual(reply.body);
  system.clock.advance(2000);
  expect((await addAccount()).status).toBe(201);
  expect((await bob.send<Session>('GET', '/v1/session')).body.households[0]?.role).toBe('editor');
  await changeRole('viewer');
  system.clock.advance(2000);
  expect((await addAccount()).status).toBe(403);
});

test('there can be several owners, and an owner steps down while another stays', async () => {
  expect((await changeRole('owner')).status).toBe(200);
  expect((await changeRole('viewer')).status).toBe(200);
});

test('the trail says who gave whom which role', async () => {
  await changeRole('editor');
  await system.eventually(async () => {
    const { body } = await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events');
    expect(body.rows[0]).toMatchObject({
      action: 'member.role-changed',
      actor: { kind: 'person', userId: ada.userId },
      target: { kind: 'user', id: bob.userId },
      before: { role: 'viewer' },
      after: { role: 'editor' },
    });
  });
});
