import { randomUUID } from 'node:crypto';
import type { Budget, ProblemDocument } from '@florin/contracts';
import { makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let budget: Budget;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
});
afterAll(() => system.stop());

describe('PATCH /v1/budgets/{id} refuses, and changes nothing for', () => {
  test.each<[string, object, string]>([
    ['a plan below nothing', { plannedMinor: -1 }, 'plannedMinor'],
    [
      'a plan for a day within a period',
      { periodPlan: { startsOn: '2026-11-02', plannedMinor: 1 } },
      'periodPlan.startsOn',
    ],
    [
      'a plan for a period before the first',
      { periodPlan: { startsOn: '2020-01-01', plannedMinor: 1 } },
      'periodPlan.startsOn',
    ],
    [
      'a plan of one period below nothing',
      { periodPlan: { startsOn: '2026-11-01', plannedMinor: -1 } },
      'periodPlan.plannedMinor',
    ],
    ['another category', { categoryId: randomUUID() }, 'categoryId'],
    ['another currency', { currency: 'USD' }, 'currency'],
    ['another first period', { firstPeriodStartsOn: '2020-01-01' }, 'firstPeriodStartsOn'],
    ['figures of its choice', { period: { spentMinor: 0 } }, 'period'],
    ['kept figures of its choice', { spentByPeriod: {} }, 'spentByPeriod'],
    ['alerts of its choice', { alertsGiven: {} }, 'alertsGiven'],
    ['another household', { householdId: randomUUID() }, 'householdId'],
  ])('%s', async (_name, body, field) => {
    const headers = { 'if-match': `"${budget.change}"` };
    const path = `/v1/budgets/${budget.id}`;
    const reply = await ada.send<ProblemDocument>('PATCH', path, { body, headers });
    expect([reply.status, reply.body.code]).toEqual([400, 'request/invalid']);
    expect(reply.body.errors?.map((error) => error.field)).toEqual([field]);
    expect((await ada.changes<Budget>('budgets')).rows).toEqual([budget]);
  });
});
