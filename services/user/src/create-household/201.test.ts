import type { Account, Category, ChangesPage, Household, ProblemDocument, Session } from '@florin/contracts';
import { type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
beforeEach(async () => {
  system.clock.advance(61_000);
  ada = await system.person({ hasHousehold: false });
});
afterAll(() => system.stop());

function bodyOf(given: Partial<Household> = {}) {
  const base = { name: 'Home', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE' };
  return { id: crypto.randomUUID(), ...base, ...given };
}

function create(person: Person, body: unknown, headers: Record<string, string> = {}) {
  return person.send<Household & ProblemDocument>('POST', '/v1/households', { body, headers });
}

test('whoever starts a household owns it, and finds categories in it', async () => {
  const body = bodyOf();
  const reply = await create(ada, body);
  expect(reply.status).toBe(201);
  const members = [{ userId: ada.userId, displayName: ada.session.user.displayName, role: 'owner' }];
  expect(reply.body).toEqual({ ...body, members, change: 1 });
  const session = await ada.send<Session>('GET', '/v1/session');
  expect(session.body.households).toEqual([{ id: body.id, name: 'Home', role: 'owner' }]);
  await ada.category('Groceries');
  const names = (await ada.changes<Category>('categories')).rows.map((row) => row.name);
  expect(new Set(names).size).toBe(names.length);
});

test('before there is a household, its resources ask for one', async () => {
  const reply = await ada.send<ProblemDocument>('GET', '/v1/transactions');
  expect([reply.status, reply.body.code]).toEqual([400, 'request/household-required']);
});

test('of several households the named one is meant, else the first', async () => {
  const first = bodyOf({ name: 'First' });
  const second = bodyOf({ name: 'Second', currency: 'USD' });
  await create(ada, first);
  system.clock.advance(5000);
  await create(ada, second);
  const account = (household: string | undefined) =>
    ada.send<Account>('POST', '/v1/accounts', {
      body: {
        id: crypto.randomUUID(),
        name: 'Purse',
        kind: 'cash',
        currency: 'EUR',
        stated: { on: '2000-01-01', balanceMinor: 0 },
      },
      headers: { 'florin-household': household },
    });
  expect((await account(second.id)).status).toBe(201);
  const feed = async (service: string, household: string | undefined) => {
    const headers = { 'florin-household': household };
    return (await ada.send<ChangesPage>('GET', `/v1/${service}/changes`, { headers })).body.resources;
  };
  const rows = async (household: string | undefined) =>
    (await feed('transaction', household)).accounts?.rows.length ?? 0;
  expect([await rows(undefined), await rows(first.id), await rows(second.id)]).toEqual([0, 0, 1]);
  const { households } = await feed('user', second.id);
  expect(households?.rows).toMatchObject([{ name: 'Second' }]);
});

test('one key starts one household, also for twenty requests at once', async () => {
  const body = bodyOf();
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const replies = await Promise.all(Array.from({ length: 20 }, () => create(ada, body, headers)));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201]));
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
  expect((await create(ada, { ...body, name: 'Other' }, headers)).status).toBe(422);
  system.clock.advance(5000);
  expect((await ada.send<Session>('GET', '/v1/session')).body.households).toHaveLength(1);
});

test("another's household cannot be started again, and its owner notices nothing", async () => {
  const body = bodyOf();
  await create(ada, body);
  const eve = await system.person({ hasHousehold: false });
  const reply = await create(eve, { ...body, name: 'Mine now' });
  expect([reply.status, reply.body.code]).toEqual([409, 'user/household-exists']);
  system.clock.advance(5000);
  expect((await eve.send<Session>('GET', '/v1/session')).body.households).toEqual([]);
  const { rows } = await ada.changes<Household>('households');
  expect(rows).toMatchObject([{ name: 'Home', change: 1 }]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a currency that is none', { currency: 'EURO' }, 'currency'],
  ['a time zone that is none', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ['a locale that is none', { locale: 'en_GB!' }, 'locale'],
  ['an empty name', { name: ' ' }, 'name'],
  ['an id that is none', { id: 'home' }, 'id'],
  ['members of one’s own choice', { members: [] }, 'members'],
])('%s is refused by field', async (_name, given, field) => {
  const reply = await create(ada, bodyOf(given as Partial<Household>));
  expect([reply.status, reply.body.errors?.[0]?.field]).toEqual([400, field]);
});
