import { on } from '@florin/kernel';
import { budgets } from '../store/rows';
import { keepSetting, requireSetting, settingOf, todayIn } from '../store/settings';
import { writeBudgets, writingBudgetsMayEmit } from '../store/write-budgets';

/** A household that moved to another zone may be in another period; its budgets are written again to say so. */
export const onHouseholdUpdated = on(
  'user.household-updated.v1',
  async (household, work) => {
    const before = await settingOf(work);
    if (!(await keepSetting(work, household)) || before === undefined) return;
    const today = todayIn(await requireSetting(work), work.now);
    if (today === todayIn(before, work.now)) return;
    const rows = await budgets.where(work, { text: 'true', values: [] });
    await writeBudgets(work, rows, today);
  },
  { mayEmit: writingBudgetsMayEmit },
);
