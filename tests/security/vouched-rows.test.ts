import type { Household, ProblemDocument, Session } from '@florin/contracts';
import { createLog } from '@florin/kernel/log';
import {
  asAdministrator,
  memberOf,
  type OwnTestSystem,
  type Person,
  queryAsAdministrator,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSessionToken } from '../../services/user/src/session-token';

/** Somebody with the database's password and no key: every statement here is theirs. */
let system: OwnTestSystem;
let ada: Person;
let eve: Person;
const told: { slug: string; table?: string }[] = [];

beforeAll(async () => {
  const log = createLog({ role: 'test', stream: { write: (line) => told.push(JSON.parse(line)) } });
  system = await startTestSystem({ log });
});
beforeEach(async () => {
  ada = await system.person();
  eve = await system.person();
  told.length = 0;
});
afterAll(() => system.stop());

function forge(text: string, ...values: unknown[]): Promise<unknown> {
  return queryAsAdministrator(system, text, values);
}

/** Sessions are looked up again after some seconds. */
async function statusWith(cookie: string, path = '/v1/session'): Promise<number> {
  system.clock.advance(5000);
  return (await fetch(system.url + path, { headers: { cookie } })).status;
}

function hasTold(table: string): boolean {
  return told.some((line) => line.slug === 'row-not-authentic' && line.table === table);
}

const columns = 'user_id, assurance, authenticated_at, started_at, last_used_at, ended_at, mac';

test('a session that was put into the database signs nobody in', async () => {
  const { token, tokenHash } = newSessionToken();
  for (const mac of ["'\\x00'::bytea", 'mac']) {
    await forge(
      `INSERT INTO "user".session (session_id, token_hash, ${columns})
       SELECT gen_random_uuid(), $2, ${columns.replace('mac', mac)} FROM "user".session WHERE user_id = $1 LIMIT 1`,
      ada.userId,
      tokenHash,
    );
    const name = ada.cookie
      .split('; ')
      .find((part) => part.includes('session'))!
      .split('=')[0];
    expect(await statusWith(`${name}=${token}`)).toBe(401);
    expect(hasTold('user.session')).toBe(true);
    await forge('DELETE FROM "user".session WHERE token_hash = $1', tokenHash);
  }
});

test.each([
  ['handed to another person', 'user_id = $2'],
  ['with more assurance', 'assurance = 2'],
  ['made fresh again', "authenticated_at = authenticated_at + interval '1 hour'"],
  ['kept alive', "last_used_at = last_used_at + interval '1 day'"],
])('a session %s ends', async (_name, change) => {
  expect(await statusWith(eve.cookie)).toBe(200);
  const values = change.includes('$2') ? [eve.userId, ada.userId] : [eve.userId];
  await forge(`UPDATE "user".session SET ${change} WHERE user_id = $1`, ...values);
  expect(await statusWith(eve.cookie)).toBe(401);
  expect(hasTold('user.session')).toBe(true);
});

async function householdsOf(person: Person): Promise<string[]> {
  system.clock.advance(5000);
  const { body } = await person.send<Session>('GET', '/v1/session');
  return body.households.map(({ id, role }) => `${id} ${role}`);
}

test('a membership that was put into the database lets nobody in', async () => {
  await forge(
    `INSERT INTO "user".membership (user_id, member_household_id, role, joined_at, mac)
     SELECT $2, member_household_id, role, joined_at, mac FROM "user".membership WHERE user_id = $1`,
    ada.userId,
    eve.userId,
  );
  expect(await householdsOf(eve)).toEqual([`${eve.householdId} owner`]);
  const headers = { 'florin-household': ada.householdId };
  expect((await eve.send('GET', '/v1/transactions', { headers })).status).toBe(404);
  expect(hasTold('user.membership')).toBe(true);
});

test('a role that was raised in the database is no role', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  expect(await householdsOf(viewer)).toEqual([`${ada.householdId} viewer`]);
  await forge(`UPDATE "user".membership SET role = 'owner' WHERE user_id = $1`, viewer.userId);
  expect(await householdsOf(viewer)).toEqual([]);
  expect((await viewer.send('GET', '/v1/transactions')).status).not.toBe(200);
});

test('an address that was moved to another person signs nobody in', async () => {
  await asAdministrator(system, async (client) => {
    await client.query(`UPDATE "user".person SET email_index = email_index || '-' WHERE user_id = $1`, [
      ada.userId,
    ]);
    await client.query(
      `UPDATE "user".person SET email_index = (SELECT trim(trailing '-' from email_index) FROM "user".person WHERE user_id = $1)
        WHERE user_id = $2`,
      [ada.userId, eve.userId],
    );
  });
  for (const { email, password } of [ada, eve]) {
    const reply = await fetch(`${system.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(reply.status).toBe(401);
  }
  expect(hasTold('user.person')).toBe(true);
});

describe('a household whose rows were taken out of the database', () => {
  const counters = 'DELETE FROM "user".owner_change WHERE owner_id = $1';
  const profile = 'DELETE FROM "user".household_profile WHERE household_id = $1';
  const memberships = 'DELETE FROM "user".membership WHERE member_household_id = $1';

  function start(person: Person, id: string, headers: Record<string, string> = {}) {
    const body = { id, name: 'Mine now', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE' };
    return person.send<Household & ProblemDocument>('POST', '/v1/households', { body, headers });
  }

  test.each([
    ['its change number', [counters]],
    ['its profile', [profile]],
    ['both', [counters, profile]],
    ['these and its members', [counters, profile, memberships]],
  ])('is not started again by another: %s', async (_name, statements) => {
    const account = await ada.account();
    for (const statement of statements) await forge(statement, ada.householdId);
    for (const person of [eve, ada]) {
      const { status, body } = await start(person, ada.householdId);
      expect([status, body.code]).toEqual([409, 'user/household-exists']);
    }
    expect(await householdsOf(eve)).toEqual([`${eve.householdId} owner`]);
    const headers = { 'florin-household': ada.householdId };
    expect((await eve.send('GET', '/v1/transaction/changes', { headers })).status).toBe(404);
    if (statements.includes(memberships)) return;
    const { rows } = await ada.changes('accounts');
    expect(rows).toMatchObject([{ id: account.id }]);
    if (statements.includes(profile)) return;
    const named = (await ada.changes<Household>('households')).rows;
    expect(named.map(({ name }) => name)).not.toContain('Mine now');
  });

  test('still answers the retry of its own start as the first time', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const id = crypto.randomUUID();
    const first = await start(ada, id, headers);
    expect(first.status).toBe(201);
    await forge(counters, id);
    await forge(profile, id);
    expect(await start(ada, id, headers)).toMatchObject({ status: 201, body: first.body });
    expect((await start(ada, id)).status).toBe(409);
  });
});

describe('an answer that is kept for retries', () => {
  const name = 'Purse';
  const headers = () => ({ 'idempotency-key': crypto.randomUUID() });
  const bodyOf = (id: string) => ({
    id,
    name,
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  });
  const open = (id: string, key: Record<string, string>) =>
    ada.send<ProblemDocument>('POST', '/v1/accounts', { body: bodyOf(id), headers: key });

  test('has no status beside its seal', async () => {
    const { rows } = await asAdministrator(system, (client) =>
      client.query(
        `SELECT column_name FROM information_schema.columns WHERE table_name = 'idempotency' AND column_name = 'status'`,
      ),
    );
    expect(rows).toEqual([]);
    const key = headers();
    const id = crypto.randomUUID();
    const [first, again] = [await open(id, key), await open(id, key)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  });

  test('is not made the answer to something else', async () => {
    const [one, other] = [headers(), headers()];
    const [oneId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
    await open(oneId, one);
    await open(otherId, other);
    await forge(
      `UPDATE "transaction".idempotency SET request_hash =
         (SELECT request_hash FROM "transaction".idempotency WHERE key = $2) WHERE key = $1`,
      one['idempotency-key'],
      other['idempotency-key'],
    );
    const { status, body } = await open(otherId, one);
    expect([status, body.code]).toEqual([500, 'request/failed']);
  });
});
