import type { UnitOfWork } from '@florin/kernel';
import type { SealedRow } from '@florin/kernel/rows';
import { clearAlerts } from '../figures/alerts';
import { type BudgetState, budgetFigures, budgets, figuresOf } from './rows';

/** The budget and what follows from it; what was told of it is told to hold no longer. */
export async function removeBudget(work: UnitOfWork, { id, value }: SealedRow<BudgetState>): Promise<void> {
  const figures = (await figuresOf(work, [id])).get(id);
  await budgets.remove(work, [{ id, visible: { category_id: value.categoryId } }]);
  await budgetFigures.remove(work, [{ id }]);
  for (const facts of figures ? clearAlerts(value, figures) : [])
    work.emit('budgeting.budget-threshold-cleared.v1', { budgetId: id, ...facts });
}
