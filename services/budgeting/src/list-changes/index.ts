import { listBudgetingChanges } from '@florin/contracts';
import { changeFeed, feedOf } from '@florin/kernel';
import { budgetFigures, budgets } from '../store/rows';

export const listChangesHandler = changeFeed(listBudgetingChanges, 'budgeting', {
  budgets: feedOf(budgets, ({ id, change, value }) => ({ ...value, id, change })),
  'budget-figures': feedOf(budgetFigures, ({ id, change, value: { periods, asOf } }) => ({
    id,
    periods,
    asOf,
    change,
  })),
});
