import { randomUUID } from 'node:crypto';
import type { CategoryGroup, ProblemDocument } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  await ada.category('Groceries');
});
afterAll(() => system.stop());

function send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, change?: number) {
  const headers = change === undefined ? {} : { 'if-match': `"${change}"` };
  return ada.send<CategoryGroup & ProblemDocument>(method, `/v1/category-groups${path}`, { body, headers });
}

test('a group comes last, is renamed and moved, and is removed while it is empty', async () => {
  const { rows } = await ada.changes<CategoryGroup>('category-groups');
  const last = Math.max(...rows.map(({ position }) => position));
  const body = { id: randomUUID(), name: 'Boat', kind: 'expense' };
  const made = await send('POST', '', body);
  expect(made.status).toBe(201);
  expect(made.body).toEqual({ ...body, position: last + 1, change: made.body.change });
  expect((await send('POST', '', body)).status).toBe(409);

  const path = `/${body.id}`;
  const moved = await send('PATCH', path, { name: 'Our boat', position: 0 }, made.body.change);
  expect(moved.body).toEqual({ ...made.body, name: 'Our boat', position: 0, change: moved.body.change });
  expect((await send('PATCH', path, { name: 'Late' }, made.body.change)).status).toBe(412);
  expect((await send('PATCH', path, { kind: 'income' }, moved.body.change)).status).toBe(400);

  const category = { id: randomUUID(), groupId: body.id, name: 'Harbour' };
  expect((await ada.send('POST', '/v1/categories', { body: category })).status).toBe(201);
  const refused = await send('DELETE', path, undefined, moved.body.change);
  expect([refused.status, refused.body.code]).toEqual([409, 'transaction/category-group-in-use']);
  const { body: harbour } = await ada.send<{ change: number }>('GET', `/v1/categories/${category.id}`);
  await ada.send('DELETE', `/v1/categories/${category.id}`, {
    headers: { 'if-match': `"${harbour.change}"` },
  });
  expect((await send('DELETE', path, undefined, moved.body.change)).status).toBe(204);
  expect((await send('PATCH', path, { name: 'Gone' }, moved.body.change)).status).toBe(404);
});
