import { on } from '@florin/kernel';
import { keepSetting, requireSetting, settingOf } from '../store/settings';
import { writingFiguresMayEmit } from '../store/write-figures';
import { replanTurnPeriods, turnPeriods } from '../turn-periods';

/** A household that moved to another zone may be in another period, and has its midnight at another time. */
export const onHouseholdUpdated = on(
  'user.household-updated.v1',
  async (household, work) => {
    const before = await settingOf(work);
    if (!(await keepSetting(work, household)) || before === undefined) return;
    const setting = await requireSetting(work);
    if (setting.timeZone === before.timeZone) return;
    if ((await turnPeriods(work, setting)) > 0) await replanTurnPeriods(work, setting);
  },
  { mayEmit: writingFiguresMayEmit },
);
