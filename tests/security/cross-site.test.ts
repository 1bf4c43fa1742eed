import { randomUUID } from 'node:crypto';
import { isBytesBody, type Operation, type OperationName, operationList } from '@florin/contracts';
import { asAdministrator, type Person, startTestSystem, type TestSystem, untilAtRest } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, samples } from './samples';

let system: TestSystem;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  eve = await system.person();
  await ada.category('Groceries');
});
afterAll(() => system.stop());

const writes = operationList.filter(
  ({ isMutation, access }) => isMutation && (access.kind === 'user' || access.kind === 'household'),
);

/** How far every service of the household has come; a write anywhere moves it. */
async function changesOf(person: Person): Promise<unknown> {
  return asAdministrator(system, async (client) => {
    const parts = ['user', 'transaction', 'budgeting', 'notification'].map(
      (schema) => `SELECT '${schema}' AS schema, change FROM "${schema}".owner_change WHERE owner_id = $1`,
    );
    const { rows } = await client.query(`${parts.join(' UNION ALL ')} ORDER BY 1`, [person.householdId]);
    const sessions = await client.query(
      'SELECT count(*)::int AS open FROM "user".session WHERE user_id = $1 AND ended_at IS NULL',
      [person.userId],
    );
    return [rows, sessions.rows];
  });
}

/** How far the household has come once what the making of a sample set in motion is done. */
async function changesAtRest(person: Person): Promise<unknown> {
  await untilAtRest(system, person);
  return changesOf(person);
}

type Attack = { headers?: Record<string, string | undefined>; body?: BodyInit };
const form = 'application/x-www-form-urlencoded';

function attacks(): Record<string, Attack> {
  return {
    'no token': { headers: { 'x-csrf-token': undefined } },
    'an empty token': { headers: { 'x-csrf-token': '' } },
    'a wrong token': { headers: { 'x-csrf-token': 'A'.repeat(43) } },
    "another session's token": { headers: { 'x-csrf-token': eve.session.csrfToken } },
    'the token in lower case': { headers: { 'x-csrf-token': ada.session.csrfToken.toLowerCase() } },
    'an evil origin': { headers: { origin: 'https://evil.example' } },
    'a null origin': { headers: { origin: 'null' } },
    'an origin that begins like ours': { headers: { origin: `${system.url}.evil.example` } },
    'a fetch from another site': { headers: { 'sec-fetch-site': 'cross-site' } },
    'a fetch from a sister site': { headers: { 'sec-fetch-site': 'same-site' } },
  };
}

/** Sent to operations with a JSON body, with everything else in order. */
function wrongBodies(json: string): Record<string, Attack> {
  const asForm = new URLSearchParams(
    Object.entries(JSON.parse(json)).map(([key, value]) => [key, String(value)]),
  );
  return {
    'text/plain': { headers: { 'content-type': 'text/plain' }, body: json },
    'a form': { headers: { 'content-type': form }, body: asForm.toString() },
    'a form that spells JSON': { headers: { 'content-type': form }, body: json },
    multipart: {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\n\r\n${json}\r\n--x--`,
    },
    'no type': { headers: { 'content-type': '' }, body: json },
    'JSON named among others': { headers: { 'content-type': 'text/plain; application/json' }, body: json },
    bytes: { headers: { 'content-type': 'application/octet-stream' }, body: json },
  };
}

/** Sends one sample in every wrong way; it stays good, because none of them has an effect. */
async function attackAll(operation: Operation, all: Record<string, Attack>): Promise<Record<string, number>> {
  const sample = await samples[operation.name as OperationName](ada, system);
  const before = await changesAtRest(ada);
  const statuses: Record<string, number> = {};
  for (const [name, each] of Object.entries(all)) statuses[name] = await attack(operation, sample, each);
  expect(await changesOf(ada)).toEqual(before);
  return statuses;
}

async function attack(operation: Operation, sample: Sample, { headers = {}, body }: Attack): Promise<number> {
  const isBytes = isBytesBody(operation.body);
  const given =
    sample.body === undefined ? undefined : isBytes ? (sample.body as BodyInit) : JSON.stringify(sample.body);
  const all: Record<string, string | undefined> = {
    cookie: ada.cookie,
    'x-csrf-token': ada.session.csrfToken,
    'idempotency-key': randomUUID(),
    ...(given === undefined
      ? {}
      : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
    ...(sample.ifMatch === undefined ? {} : { 'if-match': `"${sample.ifMatch}"` }),
    ...headers,
  };
  const response = await fetch(system.url + sample.path, {
    method: operation.method,
    headers: Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    body: body ?? given ?? null,
  });
  await response.arrayBuffer();
  return response.status;
}

function each(all: Record<string, Attack>, status: number): Record<string, number> {
  return Object.fromEntries(Object.keys(all).map((name) => [name, status]));
}

describe.each(writes.map((operation) => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('is refused when another site may have sent it, and nothing changes', async () => {
    expect(await attackAll(operation, attacks())).toEqual(each(attacks(), 403));
  });

  test('is no write as a GET', async () => {
    const sample = await samples[operation.name as OperationName](ada, system);
    const before = await changesAtRest(ada);
    const response = await fetch(system.url + sample.path, { headers: { cookie: ada.cookie } });
    const isRead = operationList.some(({ method, path }) => method === 'GET' && path === operation.path);
    if (!isRead && sample.path.startsWith('/v1/')) expect([404, 405, 400]).toContain(response.status);
    expect(await changesOf(ada)).toEqual(before);
  });
});

const withJson = writes.find(({ name }) => name === 'transaction/create-account')!;
test('a body of any type but the documented one is refused, and nothing changes', async () => {
  const sample = await samples['transaction/create-account'](ada, system);
  const bodies = wrongBodies(JSON.stringify(sample.body));
  expect(await attackAll(withJson, bodies)).toEqual(each(bodies, 415));
});

test('a statement is taken as bytes only', async () => {
  const upload = writes.find(({ name }) => name === 'transaction/preview-statement')!;
  const types = ['text/plain', 'text/csv', form, 'multipart/form-data; boundary=x', 'application/json'];
  const wrong = Object.fromEntries(types.map((type) => [type, { headers: { 'content-type': type } }]));
  expect(await attackAll(upload, wrong)).toEqual(each(wrong, 415));
});

test('nobody can be signed in by another site', async () => {
  const body = JSON.stringify({ email: eve.email, password: eve.password });
  const json = { 'content-type': 'application/json' };
  for (const headers of [
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': form },
  ]) {
    const response = await fetch(`${system.url}/v1/sign-in`, { method: 'POST', headers, body });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.getSetCookie()).toEqual([]);
  }
});

test('no origin is let read with credentials', async () => {
  for (const origin of ['https://evil.example', 'null', `${system.url}.evil.example`]) {
    for (const method of ['GET', 'OPTIONS']) {
      const response = await fetch(`${system.url}/v1/session`, {
        method,
        headers: { cookie: ada.cookie, origin, 'access-control-request-method': 'POST' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    }
  }
});
