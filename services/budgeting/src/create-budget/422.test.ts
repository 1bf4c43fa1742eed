import { randomUUID } from 'node:crypto';
import type { Budget, ProblemDocument } from '@florin/contracts';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a key that stood for one budget does not stand for another', async () => {
  const ada = await system.person();
  const { id: categoryId } = await ada.category('Groceries');
  const body = { id: randomUUID(), categoryId, plannedMinor: 10_000 };
  const headers = { 'idempotency-key': randomUUID() };
  await system.eventually(async () => {
    expect((await ada.send('POST', '/v1/budgets', { body, headers })).status).toBe(201);
  });
  const other = { ...body, plannedMinor: 20_000 };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body: other, headers });
  expect([reply.status, reply.body.code]).toEqual([422, 'request/idempotency-key-reused']);
  expect((await ada.changes<Budget>('budgets')).rows[0]?.plannedMinor).toBe(10_000);
});
