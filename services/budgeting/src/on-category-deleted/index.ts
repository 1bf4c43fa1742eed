import { on } from '@florin/kernel';
import { removeBudget } from '../store/remove-budget';
import { budgetOfCategory } from '../store/rows';

/** What was planned for a category that is gone is planned for nothing. */
export const onCategoryDeleted = on(
  'transaction.category-deleted.v1',
  async ({ categoryId }, work) => {
    const budget = await budgetOfCategory(work, categoryId);
    if (budget === undefined) return;
    await removeBudget(work, budget);
    work.emit('budgeting.budgets-changed.v1', { budgetIds: [budget.id] });
  },
  { mayEmit: ['budgeting.budgets-changed.v1', 'budgeting.budget-threshold-cleared.v1'] },
);
