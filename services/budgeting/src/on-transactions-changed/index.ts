import { type Consumption, on } from '@florin/kernel';
import type { LedgerMonths } from '@florin/ledger';
import { type DaysTouched, daysTouched } from '../figures/days-touched';
import { monthsNeeded, rederiveSpent } from '../figures/spent';
import { spentOf } from '../figures/spent-of';
import { ledger } from '../store/ledger';
import { budgets, figuresOf, type SettingState } from '../store/rows';
import { settingOf } from '../store/settings';
import { type FiguresToWrite, moveFigures, writingFiguresMayEmit } from '../store/write-figures';

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
  { mayEmit: writingFiguresMayEmit },
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
  const figures = await figuresOf(
    work,
    rows.map(({ id }) => id),
  );
  const needed = rows.flatMap(({ value }) => monthsNeeded(value, daysOf(value.categoryId)));
  const missing = [...new Set(needed)].filter((month) => !known.has(month));
  const months = new Map([...known, ...(await ledger.load(work, missing))]);
  const given: FiguresToWrite[] = [];
  for (const { id, value } of rows) {
    const before = figures.get(id);
    const standing = { ...value, spentByPeriod: await spentOf(work, value, before) };
    const spentByPeriod = rederiveSpent(standing, daysOf(value.categoryId), months);
    given.push({ id, budget: value, spentByPeriod, before });
  }
  await moveFigures(work, setting, given);
}
