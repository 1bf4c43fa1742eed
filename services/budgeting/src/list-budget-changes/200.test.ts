import type { Budget } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Page = { rows: Budget[]; removed: { id: string }[]; change: number; hasMore: boolean };

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-11-29T12:00:00Z' });
});
afterAll(() => system.stop());

describe('GET /v1/budgets/changes', () => {
  test('answers what changed after a cursor, in pages, tombstones included', async () => {
    const ada = await system.person();
    const first = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    const second = await makeBudget(ada, { categoryId: (await ada.category('Car')).id });
    const third = await makeBudget(ada, { categoryId: (await ada.category('Gifts and donations')).id });
    const headers = { 'if-match': `"${first.change}"` };
    expectStatus(await ada.send('DELETE', `/v1/budgets/${first.id}`, { headers }), 204);

    const page = async (after: number) =>
      expectStatus(await ada.send<Page>('GET', `/v1/budgets/changes?after=${after}&limit=2`), 200).body;
    const one = await page(0);
    expect(one).toEqual({ rows: [second, third], removed: [], change: third.change, hasMore: true });
    const two = await page(one.change);
    expect(two.rows).toEqual([]);
    expect(two.removed).toEqual([{ id: first.id, change: two.change }]);
    expect(two.hasMore).toBe(false);
    expect(await page(two.change)).toEqual({ rows: [], removed: [], change: two.change, hasMore: false });
  });

  test("shows nobody another household's budgets", async () => {
    const [ada, bob] = [await system.person(), await system.person()];
    await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    expect((await bob.changes<Budget>('budgets')).rows).toEqual([]);
    const headers = { 'florin-household': ada.householdId };
    expect((await bob.send('GET', '/v1/budgets/changes', { headers })).status).toBe(404);
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
