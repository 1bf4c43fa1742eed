import {
  type Access,
  anyone,
  createAccount,
  gatewayRouteList,
  type Operation,
  operationList,
} from '@florin/contracts';
import { createHttpEdge } from '@florin/kernel/http';
import { checkOperations, services } from '@florin/server/system';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

const open = operationList.filter((operation) => operation.access.kind !== 'internal');
const reachable = [...open, ...gatewayRouteList];
const declared = new Set(reachable.map(({ method, path }) => `${method} ${path}`));
const documented = new Set(
  [...open, ...gatewayRouteList.filter(({ isPartOfApi }) => isPartOfApi)].map(
    ({ method, path }) => `${method} ${path}`,
  ),
);

type Document = { paths: Record<string, Record<string, { operationId: string; security?: unknown[] }>> };

async function document(): Promise<Document> {
  return (await ada.send<Document>('GET', '/v1/openapi.json')).body;
}

test('the OpenAPI document names every route of the API that can be reached, and no other', async () => {
  const { paths } = await document();
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(named.sort()).toEqual([...documented].sort());
});

test('the OpenAPI document is one, and each of its references leads somewhere', async () => {
  const validator = new Validator();
  const whole = (await document()) as unknown as Record<string, unknown>;
  expect(await validator.validate(whole)).toEqual({ valid: true });
  const references = new Set<string>();
  JSON.stringify(whole, (key, value) => {
    if (key === '$ref') references.add(value);
    return value;
  });
  expect(references.size).toBeGreaterThan(1);
  for (const reference of references) {
    const steps = reference.replace('#/', '').split('/');
    const target = steps.reduce<unknown>(
      (at, step) => (at as Record<string, unknown> | undefined)?.[step],
      whole,
    );
    expect([reference, typeof target]).toEqual([reference, 'object']);
  }
});

test('the OpenAPI document tells of the refusal of every write that comes from another site', async () => {
  const { paths } = (await document()) as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  for (const { method, path, isMutation } of open) {
    const { responses } = paths[path]![method.toLowerCase()]!;
    const isTold = responses[403]?.description.includes('request/csrf') ?? false;
    expect([path, method, isTold]).toEqual([path, method, isMutation]);
    if (!isMutation) continue;
    const response = await fetch(system.url + path.replace('{id}', ada.householdId), {
      method,
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect([path, method, response.status]).toEqual([path, method, 403]);
  }
});

test('of the paths there are, only the documented methods lead anywhere', async () => {
  const answers: Record<string, number> = {};
  for (const path of new Set([...operationList, ...gatewayRouteList].map((route) => route.path))) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'SEARCH', 'LOCK']) {
      if (declared.has(`${method} ${path}`)) continue;
      // A path with a parameter also takes what is a word of its own elsewhere: /v1/transactions/search.
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
    const reply = await ada.send('GET', '/v1/transaction/changes', { headers: { [header]: 'DELETE' } });
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

test('a service edge with a route that is not declared does not start, nor does one without a policy', () => {
  const { runtime } = system.system.services.get('transaction')!;
  const [first] = services.transaction.operations;
  const edge = createHttpEdge(runtime, services.transaction.operations);
  expect(() => edge.get('/v1/backdoor', async () => 'open')).toThrow(/GET \/v1\/backdoor is not declared/);
  expect(() => edge.post('/v1/accounts/:id/drain', async () => 'open')).toThrow(/is not declared/);
  const moved = { ...first!, operation: { ...createAccount, path: '/v1/backdoor' } as Operation };
  expect(() => createHttpEdge(runtime, [moved])).toThrow(/is not declared/);
  const misspelt = { ...anyone(), kind: 'anonymos' } as unknown as Access;
  const open = { ...first!, operation: { ...createAccount, access: misspelt } as Operation };
  expect(() => createHttpEdge(runtime, [open])).toThrow(/is no access/);
});

test('what the gateway answers itself asks for the sign-in that is declared', async () => {
  for (const { path, access } of gatewayRouteList) {
    const response = await fetch(system.url + path);
    await response.body?.cancel();
    expect([path, response.status]).toEqual([path, access.kind === 'anonymous' ? 200 : 401]);
  }
});
