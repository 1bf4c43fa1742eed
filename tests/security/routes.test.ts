import { operationList } from '@florin/contracts';
import { checkOperations, services } from '@florin/server/system';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

const open = operationList.filter((operation) => operation.access.kind !== 'internal');
const declared = new Set(open.map(({ method, path }) => `${method} ${path}`));

type Document = { paths: Record<string, Record<string, { operationId: string; security?: unknown[] }>> };

async function document(): Promise<Document> {
  return (await ada.send<Document>('GET', '/v1/openapi.json')).body;
}

test('the OpenAPI document names every operation that can be reached, and no other', async () => {
  const { paths } = await document();
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual([...declared].sort());
});

test('of the paths there are, only the documented methods lead anywhere', async () => {
  const answers: Record<string, number> = {};
  for (const path of new Set(operationList.map((operation) => operation.path))) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'SEARCH', 'LOCK']) {
      if (declared.has(`${method} ${path}`)) continue;
      // A path with a parameter also takes what is a word of its own elsewhere: /v1/transactions/changes.
      const asParameter = path.replace(/\/[a-z-]+$/, '/{id}');
      if (asParameter !== path && declared.has(`${method} ${asParameter}`)) continue;
      const { status } = await ada.send(method, path.replace('{id}', ada.householdId));
      if (status !== 404 && status !== 405) answers[`${method} ${path}`] = status;
    }
  }
  expect(answers).toEqual({});
});

test('each service mounts its own operations and nothing of the others', () => {
  for (const [name, service] of system.system.services) {
    for (const { method, path, service: owner } of operationList) {
      const isMounted = service.app.hasRoute({ method, url: path.replace(/\{(\w+)\}/g, ':$1') });
      expect([name, path, isMounted]).toEqual([name, path, owner === name]);
    }
  }
});

test('a method cannot be smuggled past its policy', async () => {
  for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
    const account = await ada.account();
    const reply = await ada.send('GET', '/v1/accounts/changes', { headers: { [header]: 'DELETE' } });
    expect(reply.status).toBe(200);
    const overridden = await ada.send('POST', `/v1/accounts/${account.id}?_method=DELETE`, {
      body: {},
      headers: { [header]: 'DELETE', 'if-match': `"${account.change}"` },
    });
    expect(overridden.status).toBe(404);
  }
});

test('what is meant for the inside cannot be reached from outside', async () => {
  const body = { sessionToken: 'A'.repeat(43) };
  for (const path of [
    '/internal/resolve-session',
    '//internal/resolve-session',
    '/v1/../internal/resolve-session',
  ]) {
    const reply = await ada.send('POST', path, { body });
    expect([path, reply.status]).toEqual([path, 404]);
  }
});

test('a handler that no contract declares, and a contract without a handler, stop the boot', () => {
  const { user } = services;
  const [first] = user.operations;
  const undeclared = { ...first!, operation: { ...first!.operation, name: 'user/read-everything' } };
  expect(() => checkOperations([{ ...user, operations: [...user.operations, undeclared] }])).toThrow(
    /read-everything is not declared/,
  );
  expect(() => checkOperations([{ ...user, operations: user.operations.slice(1) }])).toThrow(
    /does not handle it/,
  );
  expect(() => checkOperations(Object.values(services))).not.toThrow();
});
