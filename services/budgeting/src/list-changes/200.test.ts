import type { Budget, BudgetFigures, ChangesPage } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, periodOf, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-11-29T12:00:00Z' });
});
afterAll(() => system.stop());

describe('GET /v1/budgeting/changes', () => {
  test('answers what changed after a cursor, in pages, tombstones included', async () => {
    const ada = await system.person();
    const first = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    const second = await makeBudget(ada, { categoryId: (await ada.category('Car')).id });
    const third = await makeBudget(ada, { categoryId: (await ada.category('Gifts and donations')).id });
    const headers = { 'if-match': `"${first.change}"` };
    expectStatus(await ada.send('DELETE', `/v1/budgets/${first.id}`, { headers }), 204);

    const page = async (after: string) =>
      expectStatus(await ada.send<ChangesPage>('GET', `/v1/budgeting/changes?limit=2${after}`), 200).body;
    const one = await page('');
    expect(one).toMatchObject({ isReset: true, hasMore: true, unreadable: [] });
    const figuresOf = ({ id, change }: Budget) => expect.objectContaining({ id, change, asOf: 0 });
    expect(one.resources).toEqual({
      budgets: { rows: [second], removed: [] },
      'budget-figures': { rows: [figuresOf(second)], removed: [] },
    });
    const two = await page(`&after=${one.cursor}`);
    expect(two.resources).toEqual({
      budgets: { rows: [third], removed: [] },
      'budget-figures': { rows: [figuresOf(third)], removed: [] },
    });
    const three = await page(`&after=${two.cursor}`);
    const removed = [{ id: first.id, change: expect.any(Number) }];
    expect(three.resources).toEqual({
      budgets: { rows: [], removed },
      'budget-figures': { rows: [], removed },
    });
    const four = await page(`&after=${three.cursor}`);
    expect(four).toMatchObject({ isReset: false, hasMore: false, resources: {} });
  });

  test("shows nobody another household's budgets", async () => {
    const [ada, bob] = [await system.person(), await system.person()];
    await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    expect((await bob.changes<Budget>('budgets')).rows).toEqual([]);
    const headers = { 'florin-household': ada.householdId };
    expect((await bob.send('GET', '/v1/budgeting/changes', { headers })).status).toBe(404);
  });

  test('a period turns at local midnight and carries what it should, and the budget stays the version it was', async () => {
    const ada = await system.person();
    const account = await ada.account();
    const { id: categoryId } = await ada.category('Groceries');
    const budget = await makeBudget(ada, { categoryId, rollover: 'both' });
    const amountMinor = -12_500;
    await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
    const before = await system.eventually(async () => {
      const period = await periodOf(ada);
      expect(period).toMatchObject({ startsOn: '2026-11-01', remainingMinor: -2_500 });
      return period;
    });

    system.clock.moveTo(Date.parse('2026-11-30T22:59:59Z'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await periodOf(ada)).toEqual(before);
    system.clock.moveTo(Date.parse('2026-11-30T23:00:00Z'));
    await system.eventually(async () => {
      const { rows } = await ada.changes<BudgetFigures>('budget-figures');
      expect(rows.map(({ periods }) => periods)).toEqual([
        [
          before,
          {
            startsOn: '2026-12-01',
            endsOn: '2026-12-31',
            plannedMinor: 10_000,
            carriedInMinor: -2_500,
            spentMinor: 0,
            remainingMinor: 7_500,
          },
        ],
      ]);
    });
    expect((await ada.changes<Budget>('budgets')).rows).toEqual([budget]);
  });
});
