import { planIn } from '@florin/domain/budget';
import { type Consumption, on } from '@florin/kernel';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { budgets, figuresOf, type SettingState } from '../store/rows';
import { keepSetting, requireSetting, settingOf } from '../store/settings';
import { type FiguresToWrite, writeFigures, writingFiguresMayEmit } from '../store/write-figures';
import { replanTurnPeriods, turnPeriods } from '../turn-periods';

/**
 * A household that moved to another zone may be in another period, and has its midnight at another time. One that
 * counts in another currency plans in it: what was planned in the old one in the moment of the change goes along.
 */
export const onHouseholdUpdated = on(
  'user.household-updated.v1',
  async (household, work) => {
    const before = await settingOf(work);
    if (!(await keepSetting(work, household)) || before === undefined) return;
    const setting = await requireSetting(work);
    if (setting.currency !== before.currency) await planAnew(work, setting);
    if (setting.timeZone === before.timeZone) return;
    if ((await turnPeriods(work, setting)) > 0) await replanTurnPeriods(work, setting);
  },
  { mayEmit: writingFiguresMayEmit },
);

async function planAnew(work: Consumption, setting: SettingState): Promise<void> {
  const all = await budgets.where(work, { text: 'true', values: [] });
  const planned = all.filter(({ value }) => value.currency !== setting.currency);
  if (planned.length === 0) return;
  const rows = planned.map(({ id, value }) => ({
    id,
    value: { ...value, ...planIn(value, value.currency, setting.currency), currency: setting.currency },
    visible: { category_id: value.categoryId },
  }));
  await budgets.put(work, rows);
  const budgetIds = rows.map(({ id }) => id);
  const [months, known] = [await ledger.loadRange(work, {}), await figuresOf(work, budgetIds)];
  const given = rows.map(({ id, value }): FiguresToWrite => {
    return { id, budget: value, spentByPeriod: deriveSpent(value, months), before: known.get(id) };
  });
  await writeFigures(work, setting, given);
  work.emit('budgeting.budgets-changed.v1', { budgetIds });
}
