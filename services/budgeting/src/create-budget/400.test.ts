import { randomUUID } from 'node:crypto';
import type { Budget, ProblemDocument } from '@florin/contracts';
import { makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let categoryId: string;
let foreignCategoryId: string;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  const bob = await system.person();
  categoryId = (await ada.category('Groceries')).id;
  foreignCategoryId = (await bob.category('Groceries')).id;
  // From here on the household is known, so a refusal is about the request.
  await makeBudget(ada, { categoryId: (await ada.category('Car')).id });
});
afterAll(() => system.stop());

describe('POST /v1/budgets refuses, and keeps nothing of', () => {
  test.each<[string, () => object, string, string]>([
    [
      'a category that is not',
      () => ({ categoryId: randomUUID() }),
      'budgeting/unknown-category',
      'categoryId',
    ],
    [
      "another household's category",
      () => ({ categoryId: foreignCategoryId }),
      'budgeting/unknown-category',
      'categoryId',
    ],
    ['a plan below nothing', () => ({ plannedMinor: -1 }), 'request/invalid', 'plannedMinor'],
    ['a plan in fractions', () => ({ plannedMinor: 0.5 }), 'request/invalid', 'plannedMinor'],
    ['a plan beyond counting', () => ({ plannedMinor: 1e15 }), 'request/invalid', 'plannedMinor'],
    [
      'a start day some months lack',
      () => ({ cadence: { kind: 'monthly', startDay: 29 } }),
      'request/invalid',
      'cadence.startDay',
    ],
    ['an unknown rollover', () => ({ rollover: 'maybe' }), 'request/invalid', 'rollover'],
    ['a percentage named twice', () => ({ alertPercents: [80, 80] }), 'request/invalid', 'alertPercents'],
    ['a percentage of nothing', () => ({ alertPercents: [0] }), 'request/invalid', 'alertPercents.0'],
    ['an id that is none', () => ({ id: 'groceries' }), 'request/invalid', 'id'],
    ['a household of its choice', () => ({ householdId: randomUUID() }), 'request/invalid', 'householdId'],
    ['a change of its choice', () => ({ change: 99 }), 'request/invalid', 'change'],
  ])('%s', async (_name, given, code, field) => {
    const body = { id: randomUUID(), categoryId, plannedMinor: 10_000, ...given() };
    const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body });
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe(code);
    expect(reply.body.errors?.map((error) => error.field)).toEqual([field]);
    expect((await ada.changes<Budget>('budgets')).rows).toHaveLength(1);
  });

  test('a write without an Idempotency-Key', async () => {
    const body = { id: randomUUID(), categoryId, plannedMinor: 10_000 };
    const headers = { 'idempotency-key': undefined };
    const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body, headers });
    expect([reply.status, reply.body.code]).toEqual([400, 'request/idempotency-key-required']);
  });
});
