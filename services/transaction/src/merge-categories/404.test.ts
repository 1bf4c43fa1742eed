import type { Category, ProblemDocument } from '@florin/contracts';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('another household’s category looks like none, whatever version is named, and stays as it is', async () => {
  const [ada, eve] = [await system.person(), await system.person()];
  const theirs = await eve.category('Groceries');
  const into = await ada.category('Groceries');
  const headers = { 'if-match': `"${theirs.change}"` };
  for (const [method, path] of [
    ['POST', `/v1/categories/${theirs.id}/merge`],
    ['DELETE', `/v1/categories/${theirs.id}`],
    ['DELETE', `/v1/category-groups/${theirs.groupId}`],
    ['PATCH', `/v1/category-groups/${theirs.groupId}`],
  ] as const) {
    const body = method === 'POST' ? { intoId: into.id } : method === 'PATCH' ? { name: 'Mine' } : undefined;
    const reply = await ada.send<ProblemDocument>(method, path, { body, headers });
    expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 404, 'request/not-found']);
  }
  expect((await eve.send<Category>('GET', `/v1/categories/${theirs.id}`)).body).toEqual(theirs);
});
