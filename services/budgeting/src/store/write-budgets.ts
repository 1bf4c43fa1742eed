import type { Day } from '@florin/domain/calendar';
import type { UnitOfWork } from '@florin/kernel';
import { giveAlerts } from '../figures/alerts';
import { type BudgetState, budgets } from './rows';

/** What `writeBudgets` tells, for those who write none where nothing moved. */
export const writingBudgetsMayEmit = [
  'budgeting.budgets-changed.v1',
  'budgeting.budget-threshold-crossed.v1',
] as const;

export type BudgetToWrite = { id: string; value: BudgetState };

/**
 * The only way a budget is written: its figures are looked at for today, and the percentages they newly reach
 * are told with it. Answers the budgets as they stand now.
 */
export async function writeBudgets(
  work: UnitOfWork,
  rows: readonly BudgetToWrite[],
  today: Day,
): Promise<BudgetToWrite[]> {
  if (rows.length === 0) return [];
  const written = rows.map(({ id, value }) => {
    const { state, crossings } = giveAlerts(value, today);
    for (const crossing of crossings) {
      work.emit('budgeting.budget-threshold-crossed.v1', { budgetId: id, ...crossing });
    }
    return { id, value: state, visible: { category_id: state.categoryId } };
  });
  await budgets.put(work, written);
  work.emit('budgeting.budgets-changed.v1', { budgetIds: written.map(({ id }) => id) });
  return written;
}
