import type { Session } from '@florin/contracts';
import { asAdministrator, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const password = 'copper kettles hum in winter 3';
let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

function post(path: string, body: unknown): Promise<Response> {
  return fetch(system.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('an account is opened, and its owner signs in with any spelling of the address', async () => {
  const reply = await post('/v1/register', { email: 'Ada@Example.org', password, displayName: '  Ada  ' });
  expect([reply.status, await reply.json()]).toEqual([202, {}]);
  for (const email of ['ada@example.org', 'ADA@EXAMPLE.ORG', 'Ada@Example.org']) {
    const signedIn = await post('/v1/sign-in', { email, password });
    expect(signedIn.status).toBe(200);
    const { user, households } = (await signedIn.json()) as Session;
    expect([user.displayName, households]).toEqual(['Ada', []]);
  }
});

test('the same address again answers the same and changes nothing', async () => {
  const given = { email: 'grace@example.org', password, displayName: 'Grace' };
  expect((await post('/v1/register', given)).status).toBe(202);
  const again = {
    ...given,
    email: 'GRACE@example.org',
    password: 'another long secret of mine 9',
    displayName: 'Eve',
  };
  expect((await post('/v1/register', again)).status).toBe(202);
  const { email } = given;
  expect((await post('/v1/sign-in', { email, password: again.password })).status).toBe(401);
  const reply = await post('/v1/sign-in', { email, password });
  expect(((await reply.json()) as Session).user.displayName).toBe('Grace');
});

test('nothing of a person can be read in the database', async () => {
  const { rows } = await asAdministrator(system, (client) => client.query('SELECT * FROM "user".person'));
  const text = JSON.stringify(rows.map((row) => ({ ...row, sealed: row.sealed.toString('latin1') })));
  // Words that hexadecimal and chance do not spell.
  for (const word of ['grace', 'example.org', 'argon2', 'kettles'])
    expect(text.toLowerCase()).not.toContain(word);
});
