import { randomUUID } from 'node:crypto';
import type { ProblemDocument } from '@florin/contracts';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('nobody makes a budget without having signed in', async () => {
  const ada = await system.person();
  const { id: categoryId } = await ada.category('Groceries');
  const body = { id: randomUUID(), categoryId, plannedMinor: 10_000 };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', {
    body,
    headers: { cookie: undefined },
  });
  expect([reply.status, reply.body.code]).toEqual([401, 'request/unauthenticated']);
});
