import type { Category, ProblemDocument } from '@florin/contracts';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a category that was edited since is not merged unseen', async () => {
  const ada = await system.person();
  const [from, into] = [await ada.category('Groceries'), await ada.category('Eating out')];
  const headers = { 'if-match': `"${from.change}"` };
  const path = `/v1/categories/${from.id}`;
  expect((await ada.send('PATCH', path, { body: { name: 'Food' }, headers })).status).toBe(200);
  const reply = await ada.send<ProblemDocument>('POST', `${path}/merge`, {
    body: { intoId: into.id },
    headers,
  });
  expect([reply.status, reply.body.code]).toEqual([412, 'request/stale']);
  expect((await ada.send<Category>('GET', path)).body).toMatchObject({ name: 'Food', mergedIntoId: null });
});
