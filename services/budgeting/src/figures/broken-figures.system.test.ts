import type { BudgetPeriod } from '@florin/contracts';
import {
  makeBudget,
  type OwnTestSystem,
  type Person,
  periodOf,
  queryAsAdministrator,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-11-29T12:00:00Z' });
});
afterAll(() => system.stop());

async function breakFigures(budgetId: string): Promise<void> {
  await queryAsAdministrator(
    system,
    `UPDATE budgeting.budget_figures SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1`,
    [budgetId],
  );
}

function expectPeriod(person: Person, budgetId: string, period: Partial<BudgetPeriod>): Promise<void> {
  return system.eventually(async () => {
    expect(await periodOf(person, budgetId)).toMatchObject(period);
  });
}

test('figures that cannot be read are derived anew, and keep no other budget waiting', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const categories = [await ada.category('Groceries'), await ada.category('Eating out')];
  const [groceries, eatingOut] = await Promise.all(
    categories.map(({ id: categoryId }) => makeBudget(ada, { categoryId })),
  );
  const spend = (categoryId: string, on: string, amountMinor: number) =>
    ada.transaction({ accountId: account.id, on, amountMinor, splits: [{ categoryId, amountMinor }] });
  await spend(categories[0]!.id, '2026-11-20', -1_000);
  await spend(categories[1]!.id, '2026-11-20', -2_000);
  await expectPeriod(ada, groceries!.id, { spentMinor: 1_000 });
  await expectPeriod(ada, eatingOut!.id, { spentMinor: 2_000 });

  await breakFigures(groceries!.id);
  await spend(categories[0]!.id, '2026-11-21', -300);
  await expectPeriod(ada, groceries!.id, { spentMinor: 1_300 });

  await breakFigures(groceries!.id);
  system.clock.moveTo(Date.parse('2026-12-01T12:00:00Z'));
  await expectPeriod(ada, eatingOut!.id, { startsOn: '2026-12-01', spentMinor: 0 });
  await expectPeriod(ada, groceries!.id, { startsOn: '2026-12-01', spentMinor: 0 });
});
