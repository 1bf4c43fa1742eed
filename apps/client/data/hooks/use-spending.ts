import type { Spending } from '../types';
import { follow, useLive } from './use-live';

const followSpending = follow('transactions', 'categories', 'category-groups', 'households');

/** What each category cost between two days, both included; null until the household is open. */
export function useSpending(from: string, to: string): Spending | null {
  return useLive(followSpending, (household) => household.spending(from, to), null);
}
