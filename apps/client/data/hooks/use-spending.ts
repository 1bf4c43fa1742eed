import type { PayeeSpending, Spending } from '../types';
import { follow, useLive } from './use-live';

const followSpending = follow('transactions', 'categories', 'category-groups', 'households');

/** What each category cost between two days, both included; null until the household is open. */
export function useSpending(from: string, to: string): Spending | null {
  return useLive(followSpending, (household) => household.spending(from, to), null);
}

const nothing: readonly Spending[] = [];

/** The same for several ranges, in their order. */
export function useSpendings(ranges: readonly { from: string; to: string }[]): readonly Spending[] {
  return useLive(followSpending, (household) => household.spendings(ranges), nothing);
}

const followPayees = follow('transactions', 'households');
const nobody: readonly PayeeSpending[] = [];

/** What went to each payee between two days, both included, the most first. */
export function usePayeeSpending(from: string, to: string): readonly PayeeSpending[] {
  return useLive(followPayees, (household) => household.payeeSpending(from, to), nobody);
}
