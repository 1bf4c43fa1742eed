import { asAdministrator, type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const minuteMs = 60_000;
let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
});
/** Every test begins with all counters empty. */
beforeEach(() => system.clock.advance(20 * minuteMs));
afterAll(() => system.stop());

type Reply = { status: number; body: Record<string, unknown>; headers: Headers };

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(system.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Reply['body'],
    headers: response.headers,
  };
}

function signIn(email: string, password: string, headers: Record<string, string> = {}): Promise<Reply> {
  return post('/v1/sign-in', { email, password }, headers);
}

/** What an onlooker can tell two answers apart by. */
function seen({ status, body, headers }: Reply) {
  const { requestId: _own, ...said } = body;
  const names = [...headers.keys()].filter((name) => name !== 'date' && name !== 'x-request-id').sort();
  return { status, said, names, type: headers.get('content-type') };
}

test('the eleventh wrong password within a quarter of an hour is answered with how long to wait', async () => {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect((await signIn(ada.email, `wrong ${attempt}`)).status).toBe(401);
  }
  const refused = await signIn(ada.email, 'wrong 11');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(900);
  // The right password is no way around it from a stranger's device, or the answer would tell which it is.
  expect((await signIn(ada.email, ada.password)).status).toBe(429);

  const device = /__Host-florin-device=[^;]+/.exec(ada.cookie)![0];
  const owner = await signIn(ada.email, ada.password, { cookie: device });
  expect(owner.status).toBe(200);

  system.clock.advance(15 * minuteMs);
  expect((await signIn(ada.email, ada.password)).status).toBe(200);
});

test('no header and no spelling of the address gives further attempts', async () => {
  for (let attempt = 1; attempt <= 10; attempt += 1) await signIn(ada.email, 'wrong');
  const [local, domain] = ada.email.split('@') as [string, string];
  const spellings = [
    ada.email,
    ada.email.toUpperCase(),
    `${local.toUpperCase()}@${domain}`,
    `${local}@${domain}`,
  ];
  for (const [at, spelling] of spellings.entries()) {
    const forged = `203.0.113.${at}`;
    const reply = await signIn(spelling, 'wrong', {
      'x-forwarded-for': forged,
      'x-real-ip': forged,
      'cf-connecting-ip': forged,
      'x-florin-address': forged,
      'x-florin-device': 'A.B',
      forwarded: `for=${forged}`,
    });
    expect([spelling, reply.status]).toEqual([spelling, 429]);
  }
});

test("one person's failures do not lock another out of the same account name space", async () => {
  const eve = await system.person();
  system.clock.advance(20 * minuteMs);
  for (let attempt = 1; attempt <= 11; attempt += 1) await signIn(ada.email, 'wrong');
  const device = /__Host-florin-device=[^;]+/.exec(eve.cookie)![0];
  expect((await signIn(eve.email, eve.password, { cookie: device })).status).toBe(200);
  // A device known to one account is a stranger to another.
  expect((await signIn(ada.email, ada.password, { cookie: device })).status).toBe(429);
});

test('forty parallel guesses get no more than ten looks', async () => {
  const replies = await Promise.all(Array.from({ length: 40 }, (_, at) => signIn(ada.email, `wrong ${at}`)));
  const statuses = replies.map((reply) => reply.status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  expect(statuses.every((status) => status === 401 || status === 429 || status === 503)).toBe(true);
});

test('a known and an unknown address get the same answer at sign-in', async () => {
  const known = seen(await signIn(ada.email, 'not the password at all'));
  const unknown = seen(await signIn('nobody@example.org', 'not the password at all'));
  expect(unknown).toEqual(known);
  expect(known.status).toBe(401);
});

test('a known and an unknown address get the same answer at registration', async () => {
  const password = 'copper kettles hum in winter 3';
  const given = { password, displayName: 'Somebody' };
  const known = seen(await post('/v1/register', { ...given, email: ada.email }));
  const unknown = seen(await post('/v1/register', { ...given, email: 'new@example.org' }));
  expect(unknown).toEqual(known);
  expect(known.status).toBe(202);
  // Nothing of the account that was there has changed.
  expect((await signIn(ada.email, password)).status).toBe(401);
  expect((await signIn(ada.email, ada.password)).status).toBe(200);
});

test('twenty parallel registrations of one address make one person', async () => {
  const given = { email: 'parallel@example.org', password: ada.password, displayName: 'Twin' };
  const count = () =>
    asAdministrator(system, async (client) => {
      const { rows } = await client.query('SELECT count(*)::int AS count FROM "user".person');
      return rows[0].count as number;
    });
  const before = await count();
  const replies = await Promise.all(Array.from({ length: 20 }, () => post('/v1/register', given)));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([202]));
  expect(await count()).toBe(before + 1);
});

test.each([
  ['too short', 'fourteen chars'],
  ['all alike', 'aaaaaaaaaaaaaaaaaaaa'],
  ['a common one, repeated', 'passwordpassword'],
  ['the product', 'florinflorinflorin'],
])('a password that is %s is refused, and the field is named', async (_name, password) => {
  const reply = await post('/v1/register', { email: 'weak@example.org', password, displayName: 'Weak' });
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({ code: 'user/password-refused', errors: [{ field: 'password' }] });
});

test('passwords are taken whole: blanks, emoji, every character past the seventy-second, every case', async () => {
  const password = `  ${'mountain river '.repeat(6)}🏔️ Z  `;
  const email = 'long@example.org';
  expect((await post('/v1/register', { email, password, displayName: 'Long' })).status).toBe(202);
  expect((await signIn(email, password)).status).toBe(200);
  for (const other of [password.trim(), password.slice(0, 72), password.replace('Z', 'z'), `${password} `]) {
    expect((await signIn(email, other)).status).toBe(401);
  }
});
