import type { BudgetView } from '../types';
import { follow, useLive } from './use-live';

const none: readonly BudgetView[] = [];
const followBudgets = follow(
  'budgets',
  'budget-figures',
  'categories',
  'category-groups',
  'transactions',
  'sync',
);

/** The budgets in the periods that contain a day, as they stand today, in the order of their categories. */
export function useBudgets(day: string, today = day): readonly BudgetView[] {
  return useLive(followBudgets, (household) => household.budgets(day, today), none);
}
