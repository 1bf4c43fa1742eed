import type { UnitOfWork } from '@florin/kernel';
import { type FiguresGiven, type FiguresMade, figuresOn } from '../figures/figures-on';
import { patternOf } from '../figures/pattern-of';
import { ledger } from './ledger';
import { budgetFigures, type FiguresState, type SettingState } from './rows';
import { todayIn } from './settings';

/** What writing figures tells, for those who write none where nothing moved. */
export const writingFiguresMayEmit = [
  'budgeting.budgets-changed.v1',
  'budgeting.budget-threshold-crossed.v1',
  'budgeting.budget-threshold-cleared.v1',
] as const;

export type FiguresToWrite = FiguresGiven & { id: string };

/**
 * The only way figures are written: all periods up to the one of today, and with them what alerts are due and which
 * no longer hold is told. Where nothing moved, nothing is written. Answers the ids of the budgets whose figures moved.
 */
export async function writeFigures(
  work: UnitOfWork,
  setting: SettingState,
  given: readonly FiguresToWrite[],
): Promise<string[]> {
  const today = todayIn(setting, work.now);
  const moved: ({ id: string } & Awaited<ReturnType<typeof figuresOn>>)[] = [];
  for (const figures of given) {
    const next = await figuresOn(figures, today, (period) => patternOf(work, figures.budget, period));
    if (!isEqual(next.figures, figures.before)) moved.push({ id: figures.id, ...next });
  }
  if (moved.length === 0) return [];
  const asOf = await ledger.asOf(work);
  await budgetFigures.put(
    work,
    moved.map(({ id, figures }) => ({ id, value: { ...figures, asOf } })),
  );
  for (const { id, crossings, clearings } of moved) {
    for (const facts of crossings)
      work.emit('budgeting.budget-threshold-crossed.v1', { budgetId: id, ...facts });
    for (const facts of clearings)
      work.emit('budgeting.budget-threshold-cleared.v1', { budgetId: id, ...facts });
  }
  return moved.map(({ id }) => id);
}

/** Writes figures that nobody asked for, and tells of the budgets whose figures moved. */
export async function moveFigures(
  work: UnitOfWork,
  setting: SettingState,
  given: readonly FiguresToWrite[],
): Promise<void> {
  const budgetIds = await writeFigures(work, setting, given);
  if (budgetIds.length > 0) work.emit('budgeting.budgets-changed.v1', { budgetIds });
}

/** Both were made here, so their spelling decides. */
function isEqual(figures: FiguresMade, before: FiguresState | undefined): boolean {
  if (before === undefined) return false;
  const { periods, spentByPeriod, alertsGiven } = before;
  return JSON.stringify(figures) === JSON.stringify({ periods, spentByPeriod, alertsGiven });
}
