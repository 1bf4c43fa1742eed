import type { UnitOfWork } from '@florin/kernel';
import { type Plan, planSchedule, removeSchedule, type Schedule } from '@florin/kernel/schedule';
import { spentOf } from '../figures/spent-of';
import { budgets, figuresOf, type SettingState } from '../store/rows';
import { requireSetting, settingOf } from '../store/settings';
import { type FiguresToWrite, moveFigures, writingFiguresMayEmit } from '../store/write-figures';

const name = 'turn-periods';

/** At a household's local midnight the figures of budgets whose period begins are written for it. */
export const turnPeriodsSchedule: Schedule = {
  name,
  // However many midnights were missed, the figures of today hold all periods in between.
  catchUp: 'latest',
  declares: { mayEmit: writingFiguresMayEmit },
  async plans(work) {
    const setting = await settingOf(work);
    const hasBudgets = (await budgets.where(work, { text: 'true', values: [] })).length > 0;
    return setting !== undefined && hasBudgets ? [planFor(setting)] : [];
  },
  async handle(_due, work) {
    if ((await turnPeriods(work, await requireSetting(work))) === 0) await removeSchedule(work, name);
  },
};

/** Plans it for a household that has budgets. */
export function planTurnPeriods(work: UnitOfWork, setting: SettingState): Promise<void> {
  return planSchedule(work, name, planFor(setting));
}

function planFor({ timeZone }: SettingState): Plan {
  return { rule: { kind: 'daily', at: '00:00' }, timeZone };
}

/**
 * Plans it anew after the household moved. A day that had begun in the old zone may begin once more in the new one, and
 * then its midnight counts: figures written twice for one day are the same.
 */
export async function replanTurnPeriods(work: UnitOfWork, setting: SettingState): Promise<void> {
  await removeSchedule(work, name);
  await planTurnPeriods(work, setting);
}

/** Brings the figures of all budgets to the household's day of now; answers how many budgets there are. */
export async function turnPeriods(work: UnitOfWork, setting: SettingState): Promise<number> {
  const rows = await budgets.where(work, { text: 'true', values: [] });
  const known = await figuresOf(
    work,
    rows.map(({ id }) => id),
  );
  const given: FiguresToWrite[] = [];
  for (const { id, value } of rows) {
    const before = known.get(id);
    given.push({ id, budget: value, spentByPeriod: await spentOf(work, value, before), before });
  }
  await moveFigures(work, setting, given);
  return rows.length;
}
