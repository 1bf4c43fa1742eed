import { randomUUID } from 'node:crypto';
import type { Category, ProblemDocument } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let groceries: Category;
let foreign: Category;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  groceries = await ada.category('Groceries');
  foreign = await (await system.person()).category('Groceries');
});
afterAll(() => system.stop());

async function merge(from: Category, intoId: string) {
  const headers = { 'if-match': `"${from.change}"` };
  const path = `/v1/categories/${from.id}/merge`;
  const { status, body } = await ada.send<Category & ProblemDocument>('POST', path, {
    body: { intoId },
    headers,
  });
  return { status, code: body.code, field: body.errors?.[0]?.field, body };
}

test('a category is merged into another one of the household, and into no other', async () => {
  const refusal = { status: 400, code: 'transaction/unknown-category', field: 'intoId' };
  for (const intoId of [foreign.id, randomUUID(), groceries.id])
    expect(await merge(groceries, intoId)).toMatchObject(refusal);
  const [car, fuel] = [await ada.category('Car'), await ada.category('Fuel and charging')];
  const merged = await merge(fuel, car.id);
  expect(merged.status).toBe(200);
  expect(await merge(groceries, fuel.id)).toMatchObject(refusal);
  expect(await merge(merged.body, groceries.id)).toMatchObject({
    status: 409,
    code: 'transaction/category-merged',
  });
});

test('income and expenses stay apart', async () => {
  const salary = await ada.category('Salary');
  const refusal = { status: 400, code: 'transaction/categories-differ', field: 'intoId' };
  expect(await merge(groceries, salary.id)).toMatchObject(refusal);
  expect(await merge(salary, groceries.id)).toMatchObject(refusal);
});
