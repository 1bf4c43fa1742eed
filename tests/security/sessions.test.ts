import type { Household, Session } from '@florin/contracts';
import {
  expectStatus,
  memberOf,
  type OwnTestSystem,
  openLive,
  type Person,
  queryAsAdministrator,
  rowsSent,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const dayMs = 86_400_000;
let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem({ heartbeatMs: 50 });
  ada = await system.person();
  await ada.category('Groceries');
});
afterAll(() => system.stop());

type SignedIn = { cookie: string; lines: string[]; csrf: string };

async function signIn(person: Person, headers: Record<string, string> = {}): Promise<SignedIn> {
  const response = await fetch(`${system.url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  expect(response.status).toBe(200);
  const lines = response.headers.getSetCookie();
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  return { cookie, lines, csrf: ((await response.json()) as Session).csrfToken };
}

async function statusOf(cookie: string, path = '/v1/session'): Promise<number> {
  const response = await fetch(system.url + path, { headers: { cookie } });
  await response.arrayBuffer();
  return response.status;
}

async function signOut({ cookie, csrf }: SignedIn): Promise<Response> {
  return fetch(`${system.url}/v1/sign-out`, { method: 'POST', headers: { cookie, 'x-csrf-token': csrf } });
}

test('cookies are for this host alone, out of reach of scripts, and carry no readable content', async () => {
  const { lines } = await signIn(ada);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-florin-(session|device|signed-in)=[\w.-]+; /);
    for (const attribute of ['Path=/', 'Secure']) expect(line.split('; ')).toContain(attribute);
    // The one that a script can see says that somebody is signed in, and nothing more.
    if (!line.startsWith('__Host-florin-signed-in=1; ')) expect(line.split('; ')).toContain('HttpOnly');
    expect(line).toMatch(/; SameSite=(Lax|Strict)(;|$)/);
    expect(line).not.toMatch(/Domain=/i);
  }
});

test('the answer to a sign-in keeps the session out of reach of scripts', async () => {
  const response = await fetch(`${system.url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ada.email, password: ada.password }),
  });
  const value = /__Host-florin-session=([\w-]+)/.exec(response.headers.getSetCookie().join())![1]!;
  expect(await response.text()).not.toContain(value);
  expect(response.headers.get('x-florin-session')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a session that ended by sign-out is dead at once, for its cookie and its live stream', async () => {
  const here = await signIn(ada);
  const elsewhere = await signIn(ada);
  const live = await openLive(system.url, here);
  const other = await openLive(system.url, elsewhere);
  expect([live.status, other.status]).toEqual([200, 200]);

  const reply = await signOut(here);
  expect(reply.status).toBe(204);
  expect(reply.headers.get('clear-site-data')).toContain('"storage"');
  expect(reply.headers.getSetCookie().join()).toMatch(/__Host-florin-session=;.*Max-Age=0/);

  expect(await statusOf(here.cookie)).toBe(401);
  expect(await statusOf(here.cookie, '/v1/transactions')).toBe(401);
  expect((await openLive(system.url, here)).status).toBe(401);
  await system.eventually(async () => {
    expect(live.hasEnded()).toBe(true);
    expect(live.events.at(-1)?.event).toBe('signed-out');
  });
  expect(await statusOf(elsewhere.cookie)).toBe(200);
  expect(other.hasEnded()).toBe(false);
  await other.close();
});

test('signing in replaces the session that was there, so a planted cookie is worth nothing', async () => {
  const planted = await signIn(ada);
  const live = await openLive(system.url, planted);
  const after = await signIn(ada, { cookie: planted.cookie });
  expect(after.cookie).not.toBe(planted.cookie);
  expect(await statusOf(planted.cookie)).toBe(401);
  expect(await statusOf(after.cookie)).toBe(200);
  await system.eventually(async () => expect(live.hasEnded()).toBe(true));
});

test.each([
  ['made up', 'A'.repeat(43)],
  ['empty', ''],
  ['too short', 'A'.repeat(42)],
  ['SQL', "' OR 1=1 --"],
])('a cookie that is %s is nobody', async (_name, value) => {
  expect(await statusOf(`__Host-florin-session=${value}`)).toBe(401);
});

test('a second cookie of the name does not take the place of the first', async () => {
  const eve = await system.person();
  const reply = await fetch(`${system.url}/v1/session`, {
    headers: { cookie: `${ada.cookie}; ${eve.cookie}` },
  });
  expect(((await reply.json()) as Session).user.id).toBe(ada.userId);
});

test('a clock that is set back does not keep a session that is gone', async () => {
  const lost = await signIn(ada);
  expect(await statusOf(lost.cookie)).toBe(200);
  system.clock.advance(-3_600_000);
  await queryAsAdministrator(system, 'DELETE FROM "user".session WHERE user_id = $1', [ada.userId]);
  expect(await statusOf(lost.cookie)).toBe(401);
  system.clock.advance(3_600_000);
});

test('an unused session ends after a week, a used one after a month', async () => {
  const idle = await signIn(ada);
  const used = await signIn(ada);
  for (let day = 1; day <= 6; day += 1) {
    system.clock.advance(dayMs);
    expect(await statusOf(used.cookie)).toBe(200);
  }
  system.clock.advance(dayMs);
  expect(await statusOf(idle.cookie)).toBe(401);
  for (let day = 7; day < 30; day += 1) {
    expect([day, await statusOf(used.cookie)]).toEqual([day, 200]);
    system.clock.advance(dayMs);
  }
  expect(await statusOf(used.cookie)).toBe(401);
});

describe('a membership that changes', () => {
  const purse = () => ({
    id: crypto.randomUUID(),
    name: 'Purse',
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  });
  /** Sends what an owner does to a member, as of the household's newest version. */
  async function change(owner: Person, method: 'PATCH' | 'DELETE', member: Person, body?: unknown) {
    const [household] = (await owner.changes<Household>('households')).rows;
    const path = `/v1/households/${owner.householdId}/members/${member.userId}`;
    const headers = { 'if-match': `"${household!.change}"` };
    const reply = await owner.send(method, path, { body, headers });
    expect([200, 204]).toContain(reply.status);
  }

  test('a demotion takes effect within a second, and the stream goes on with the rights there are', async () => {
    const owner = await system.person();
    await owner.category('Groceries');
    const editor = await memberOf(owner, 'editor', system);
    expectStatus(await editor.send('POST', '/v1/accounts', { body: purse() }), 201);
    const live = await openLive(system.url, editor);
    await system.eventually(async () => expect(rowsSent(live.events, 'accounts')).toHaveLength(1));

    await change(owner, 'PATCH', editor, { role: 'viewer' });
    const event = await system.eventually(async () => {
      const told = live.events.find(({ event }) => event === 'access-changed');
      expect(told?.data.role).toBe('viewer');
      return told;
    }, 1000);
    expect(event?.data).toMatchObject({ scopes: expect.arrayContaining(['household:read']) });
    expect((await editor.send('POST', '/v1/accounts', { body: purse() })).status).toBe(403);
    expect((await editor.send('GET', '/v1/transactions')).status).toBe(200);
    await owner.account();
    await system.eventually(async () => expect(rowsSent(live.events, 'accounts')).toHaveLength(2));
    expect(live.hasEnded()).toBe(false);
    await live.close();
  });

  test('a member who is removed hears no more within a second, and stays signed in', async () => {
    const owner = await system.person();
    await owner.category('Groceries');
    const editor = await memberOf(owner, 'editor', system);
    const [named, unnamed] = [
      await openLive(system.url, editor, '', { 'florin-household': owner.householdId }),
      await openLive(system.url, editor),
    ];
    await system.eventually(async () => {
      for (const live of [named, unnamed]) expect(rowsSent(live.events, 'categories')).not.toEqual([]);
    });

    await change(owner, 'DELETE', editor);
    await system.eventually(async () => {
      for (const live of [named, unnamed]) {
        expect(live.events.at(-1)?.event).toBe('household-lost');
        expect(live.hasEnded()).toBe(true);
      }
    }, 1000);
    await owner.account();
    const headers = { 'florin-household': owner.householdId };
    expect((await editor.send('GET', '/v1/transactions', { headers })).status).toBe(404);
    expect((await openLive(system.url, editor, '', headers)).status).toBe(404);
    expect((await editor.send('GET', '/v1/session')).status).toBe(200);
    for (const live of [named, unnamed]) expect(rowsSent(live.events, 'accounts')).toEqual([]);
  });
});
