import { follow, useLive } from './use-live';

const none: readonly number[] = [];
const followSpending = follow('transactions', 'categories', 'category-groups', 'households');

/** What was spent on each day between two, both included; empty until the household is open. */
export function useDailySpending(from: string, to: string): readonly number[] {
  return useLive(followSpending, (household) => household.dailySpending(from, to), none);
}
