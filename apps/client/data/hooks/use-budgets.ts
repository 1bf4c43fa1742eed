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

/** The budgets as they stand on a day, in the order of their categories. */
export function useBudgets(day: string): readonly BudgetView[] {
  return useLive(followBudgets, (household) => household.budgets(day), none);
}
