import type { ProblemDocument } from '@florin/contracts';
import { asAdministrator, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

const good = { email: 'ada@example.org', password: 'copper kettles hum in winter 3', displayName: 'Ada' };
const cases: [string, Record<string, unknown>, string][] = [
  ['an address without a host', { email: 'ada' }, 'email'],
  ['two addresses', { email: 'ada@example.org,eve@example.org' }, 'email'],
  ['an address with a line break', { email: 'ada@example.org\r\nbcc: eve@example.org' }, 'email'],
  ['an address longer than any', { email: `${'a'.repeat(250)}@example.org` }, 'email'],
  ['no address', { email: undefined }, 'email'],
  ['an address that is a list', { email: ['ada@example.org'] }, 'email'],
  ['a short password', { password: 'fourteen chars' }, 'password'],
  ['half a character', { password: 'copper kettles hum in winter \ud800' }, 'password'],
  ['a password made of the address', { password: 'ada@example.org' }, 'password'],
  ['a password longer than a page', { password: 'x y'.repeat(400) }, 'password'],
  ['an empty name', { displayName: '   ' }, 'displayName'],
  ['a name that would forge a log line', { displayName: 'Ada\r\n2026 admin signed in' }, 'displayName'],
  ['a role of one’s own choice', { role: 'administrator' }, 'role'],
  ['a verified address', { emailVerified: true }, 'emailVerified'],
  ['an id of one’s own choice', { id: crypto.randomUUID() }, 'id'],
];

test.each(cases)('%s is refused by field, and nobody is registered', async (_name, given, field) => {
  const response = await fetch(`${system.url}/v1/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...good, ...given }),
  });
  const problem = (await response.json()) as ProblemDocument;
  expect([response.status, problem.errors?.[0]?.field]).toEqual([400, field]);
  const { rowCount } = await asAdministrator(system, (client) => client.query('SELECT 1 FROM "user".person'));
  expect(rowCount).toBe(0);
});
