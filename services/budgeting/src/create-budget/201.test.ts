import { randomUUID } from 'node:crypto';
import type { Budget, Notification } from '@florin/contracts';
import { expectStatus, makeBudget, periodOf, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  // In Berlin it is the first of December already.
  system = await startTestSystem({ now: '2026-11-30T23:30:00Z' });
});
afterAll(() => system.stop());

describe('POST /v1/budgets', () => {
  test('plans the period of today in the household, with the defaults', async () => {
    const ada = await system.person();
    const { id: categoryId } = await ada.category('Groceries');
    const budget = await makeBudget(ada, { categoryId });
    expect(budget).toEqual({
      id: budget.id,
      categoryId,
      cadence: { kind: 'monthly', startDay: 1 },
      plannedMinor: 10_000,
      pastPlans: [],
      periodPlans: [],
      currency: 'EUR',
      rollover: 'none',
      alertPercents: [80, 90, 100],
      firstPeriodStartsOn: '2026-12-01',
      change: budget.change,
    });
    expect((await ada.changes<Budget>('budgets')).rows).toEqual([budget]);
    expect(await periodOf(ada)).toEqual({
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
      plannedMinor: 10_000,
      carriedInMinor: 0,
      spentMinor: 0,
      remainingMinor: 10_000,
    });
  });

  test('counts what the period has spent already, and tells of it at once', async () => {
    const ada = await system.person();
    const account = await ada.account();
    const { id: categoryId } = await ada.category('Groceries');
    const spend = (on: string, amountMinor: number) =>
      ada.transaction({
        accountId: account.id,
        on,
        amountMinor,
        splits: [{ categoryId, amountMinor }],
      });
    await spend('2026-11-14', -50_000);
    await spend('2026-11-15', -7_000);
    await spend('2026-12-01', -2_000);
    await spend('2026-12-14', 500);
    await system.eventually(async () => {
      const path = '/v1/transactions/search?text=shop';
      expect((await ada.send<{ total: number }>('GET', path)).body.total).toBe(4);
    });
    const budget = await makeBudget(ada, { categoryId, cadence: { kind: 'monthly', startDay: 15 } });
    const period = { startsOn: '2026-11-15', endsOn: '2026-12-14', spentMinor: 8_500 };
    expect(await periodOf(ada)).toMatchObject(period);
    await system.eventually(async () => {
      const { rows } = await ada.changes<Notification>('notifications');
      expect(rows.map((row) => row.facts)).toEqual([
        {
          budgetId: budget.id,
          categoryId,
          percent: 80,
          spentMinor: 8_500,
          availableMinor: 10_000,
          currency: 'EUR',
          periodStartsOn: '2026-11-15',
        },
      ]);
    });
  });

  test('sent again with its key it is the same answer, and one budget', async () => {
    const ada = await system.person();
    const { id: categoryId } = await ada.category('Groceries');
    const body = { id: randomUUID(), categoryId, plannedMinor: 10_000 };
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => ada.send<Budget>('POST', '/v1/budgets', { body, headers });
    const first = await system.eventually(async () => expectStatus(await send(), 201));
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(`"${first.body.change}"`);
    expect((await ada.changes<Budget>('budgets')).rows).toHaveLength(1);
  });
});
