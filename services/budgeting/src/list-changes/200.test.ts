import type { Budget, ChangesPage } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, startTestSystem } from '@florin/testkit';
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
    expect(one.resources).toEqual({ budgets: { rows: [second, third], removed: [] } });
    const two = await page(`&after=${one.cursor}`);
    expect(two).toMatchObject({ isReset: false, hasMore: false });
    const removed = [{ id: first.id, change: expect.any(Number) }];
    expect(two.resources).toEqual({ budgets: { rows: [], removed } });
    const three = await page(`&after=${two.cursor}`);
    expect(three).toEqual({ ...two, resources: {} });
  });

  test("shows nobody another household's budgets", async () => {
    const [ada, bob] = [await system.person(), await system.person()];
    await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    expect((await bob.changes<Budget>('budgets')).rows).toEqual([]);
    const headers = { 'florin-household': ada.householdId };
    expect((await bob.send('GET', '/v1/budgeting/changes', { headers })).status).toBe(404);
  });

  test('a period turns at local midnight, and carries what it should, without anything being written', async () => {
    const ada = await system.person();
    const account = await ada.account();
    const { id: categoryId } = await ada.category('Groceries');
    await makeBudget(ada, { categoryId, rollover: 'both' });
    const amountMinor = -12_500;
    await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
    const periodNow = async () => (await ada.changes<Budget>('budgets')).rows[0]!;
    const before = await system.eventually(async () => {
      const budget = await periodNow();
      expect(budget.period).toMatchObject({ startsOn: '2026-11-01', remainingMinor: -2_500 });
      return budget;
    });

    system.clock.moveTo(Date.parse('2026-11-30T22:59:59Z'));
    expect(await periodNow()).toEqual(before);
    system.clock.moveTo(Date.parse('2026-11-30T23:00:00Z'));
    const after = await periodNow();
    expect(after.change).toBe(before.change);
    expect(after.period).toEqual({
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
      plannedMinor: 10_000,
      carriedInMinor: -2_500,
      spentMinor: 0,
      remainingMinor: 7_500,
    });
  });
});
