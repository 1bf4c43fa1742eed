import { type Consumption, on } from '@florin/kernel';
import type { LedgerMonths } from '@florin/ledger';
import { type DaysTouched, daysTouched } from '../figures/days-touched';
import { monthsNeeded, rederiveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { budgets, type SettingState } from '../store/rows';
import { settingOf, todayIn } from '../store/settings';
import { type BudgetToWrite, writeBudgets, writingBudgetsMayEmit } from '../store/write-budgets';

/**
 * Takes transactions into the months and the budgets they touch, in one transaction: what a budget says was
 * spent is at every moment what the months say.
 */
export const onTransactionsChanged = on(
  'transaction.transactions-changed.v1',
  async (payload, work) => {
    const setting = await settingOf(work);
    const step = await ledger.apply(work, { change: work.source.change, ...payload });
    const touched = daysTouched(
      step,
      payload.changes.map(({ id }) => id),
    );
    // A budget cannot be made before word of the household has arrived.
    if (setting !== undefined)
      await updateFigures(work, setting, touched, new Map([...step.before, ...step.changed]));
  },
  { mayEmit: writingBudgetsMayEmit },
);

async function updateFigures(
  work: Consumption,
  setting: SettingState,
  touched: DaysTouched,
  known: LedgerMonths,
): Promise<void> {
  const rows = await budgets.where(work, {
    text: 'category_id = ANY($2::uuid[])',
    values: [[...touched.keys()]],
  });
  const daysOf = (categoryId: string) => touched.get(categoryId) ?? [];
  const needed = rows.flatMap(({ value }) => monthsNeeded(value, daysOf(value.categoryId)));
  const missing = [...new Set(needed)].filter((month) => !known.has(month));
  const months = new Map([...known, ...(await ledger.load(work, missing))]);
  const moved: BudgetToWrite[] = [];
  for (const { id, value } of rows) {
    const spentByPeriod = rederiveSpent(value, daysOf(value.categoryId), months);
    if (isEqual(spentByPeriod, value.spentByPeriod)) continue;
    moved.push({ id, value: { ...value, spentByPeriod } });
  }
  await writeBudgets(work, moved, todayIn(setting, work.now));
}

/** Both sides are sorted, so their spelling decides. */
function isEqual(one: Record<string, number>, other: Record<string, number>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
