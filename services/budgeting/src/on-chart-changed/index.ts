import { on } from '@florin/kernel';
import { removeBudget } from '../store/remove-budget';
import { budgetOfCategory } from '../store/rows';

/** What a category of income takes in is no spending, so nothing is planned for it any more. */
export const onChartChanged = on(
  'transaction.chart-changed.v1',
  async ({ categories }, work) => {
    const budgetIds: string[] = [];
    for (const { id, kind } of categories) {
      const budget = kind === 'income' ? await budgetOfCategory(work, id) : undefined;
      if (budget === undefined) continue;
      await removeBudget(work, budget);
      budgetIds.push(budget.id);
    }
    if (budgetIds.length > 0) work.emit('budgeting.budgets-changed.v1', { budgetIds });
  },
  { mayEmit: ['budgeting.budgets-changed.v1', 'budgeting.budget-threshold-cleared.v1'] },
);
