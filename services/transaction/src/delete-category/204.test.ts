import { randomUUID } from 'node:crypto';
import type { Budget, Category } from '@florin/contracts';
import { makeBudget, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('an unused category is removed with its budget and with what was merged into it', async () => {
  const ada = await system.person();
  const [fuel, car] = [await ada.category('Fuel and charging'), await ada.category('Car')];
  await makeBudget(ada, { categoryId: car.id });
  const merge = { body: { intoId: car.id }, headers: { 'if-match': `"${fuel.change}"` } };
  expect((await ada.send('POST', `/v1/categories/${fuel.id}/merge`, merge)).status).toBe(200);
  const headers = { 'if-match': `"${car.change}"`, 'idempotency-key': randomUUID() };
  const path = `/v1/categories/${car.id}`;
  expect((await ada.send('DELETE', path, { headers })).status).toBe(204);
  expect((await ada.send('DELETE', path, { headers })).status).toBe(204);
  const { rows, removed } = await ada.changes<Category>('categories');
  expect(removed.map(({ id }) => id).sort()).toEqual([fuel.id, car.id].sort());
  expect(rows.some(({ id }) => id === car.id || id === fuel.id)).toBe(false);
  await system.eventually(async () => expect((await ada.changes<Budget>('budgets')).rows).toEqual([]));
});
