import { randomUUID } from 'node:crypto';
import type { Budget, ProblemDocument } from '@florin/contracts';
import { memberOf, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let body: object;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  const { id: categoryId } = await ada.category('Groceries');
  body = { id: randomUUID(), categoryId, plannedMinor: 10_000 };
});
afterAll(() => system.stop());

test('a viewer sees budgets and makes none', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  const reply = await viewer.send<ProblemDocument>('POST', '/v1/budgets', { body });
  expect([reply.status, reply.body.code]).toEqual([403, 'request/forbidden']);
  expect((await viewer.changes<Budget>('budgets')).rows).toEqual([]);
});

test('an editor makes them', async () => {
  const editor = await memberOf(ada, 'editor', system);
  await system.eventually(async () => {
    expect((await editor.send('POST', '/v1/budgets', { body })).status).toBe(201);
  });
});

test('a request that does not come from the app is refused', async () => {
  const headers = { 'x-csrf-token': undefined };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body, headers });
  expect([reply.status, reply.body.code]).toEqual([403, 'request/csrf']);
});
