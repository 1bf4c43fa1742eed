import type { Budget, Household, ProblemDocument, Session } from '@florin/contracts';
import {
  eventually,
  makeBudget,
  memberOf,
  type Person,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
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

test('its members are not for this operation', async () => {
  const before = await current();
  for (const field of ['members', 'id', 'role']) {
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

test('its currency changes while nothing is counted in it, and what is planned then is in the new one', async () => {
  const bea = await system.person();
  const household = async () => (await bea.changes<Household>('households')).rows[0]!;
  const change = async (currency: string) => {
    const headers = { 'if-match': `"${(await household()).change}"` };
    const path = `/v1/households/${bea.householdId}`;
    return bea.send<Household & ProblemDocument>('PATCH', path, { body: { currency }, headers });
  };
  const account = await bea.account();
  expect((await change('EURO')).status).toBe(400);
  expect((await change('CHF')).body.currency).toBe('CHF');
  const { id: categoryId } = await bea.category('Groceries');
  const { id } = await makeBudget(bea, { categoryId });
  const budget = async () => (await bea.changes<Budget>('budgets')).rows.find((row) => row.id === id)!;
  await eventually(async () => expect((await budget()).currency).toBe('CHF'));
  expect((await change('USD')).body.code).toBe('user/household-not-empty');
  const headers = { 'if-match': `"${(await budget()).change}"` };
  expect((await bea.send('DELETE', `/v1/budgets/${id}`, { headers })).status).toBe(204);
  expect((await change('USD')).status).toBe(200);
  await bea.transaction({ accountId: account.id });
  expect(await change('EUR')).toMatchObject({ status: 409, body: { code: 'user/household-not-empty' } });
  expect((await household()).currency).toBe('USD');
  // What is so already is no change.
  expect((await change('USD')).status).toBe(200);
});
