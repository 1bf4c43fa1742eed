import type { BudgetPeriod } from '@florin/contracts';
import { makeBudget, type OwnTestSystem, periodOf, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-11-29T12:00:00Z' });
});
afterAll(() => system.stop());

test('an expense that arrives late for a past period changes what was carried since', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId, rollover: 'both' });
  const spend = (on: string, amountMinor: number) =>
    ada.transaction({ accountId: account.id, on, amountMinor, splits: [{ categoryId, amountMinor }] });
  const expectPeriod = (period: Partial<BudgetPeriod>) =>
    system.eventually(async () => {
      expect(await periodOf(ada)).toMatchObject(period);
    });

  await spend('2026-11-28', -4_000);
  await expectPeriod({ spentMinor: 4_000 });
  system.clock.moveTo(Date.parse('2026-12-02T12:00:00Z'));
  await expectPeriod({ startsOn: '2026-12-01', carriedInMinor: 6_000, remainingMinor: 16_000 });
  await spend('2026-11-29', -9_000);
  await expectPeriod({ startsOn: '2026-12-01', carriedInMinor: -3_000, remainingMinor: 7_000 });
  await spend('2026-10-31', -9_000);
  await spend('2026-12-02', -100);
  await expectPeriod({ carriedInMinor: -3_000, spentMinor: 100, remainingMinor: 6_900 });
});
