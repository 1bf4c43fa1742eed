import type { Transaction, TransactionFilter } from '../types';
import { follow, useLive } from './use-live';

const none: readonly Transaction[] = [];
const everything: TransactionFilter = {};
const followTransactions = follow('transactions');
/** What accounts and categories are called is searched as well. */
const followSearch = follow('transactions', 'accounts', 'categories');

/** Newest day first. The array is another one only when a row that fits the filter came, went or changed. */
export function useTransactions(filter: TransactionFilter = everything): readonly Transaction[] {
  return useLive(followSearch, (household) => household.transactions(filter), none);
}

export function useTransaction(id: string): Transaction | null {
  return useLive(followTransactions, (household) => household.transaction(id), null);
}

/** The row holds something the server has not taken yet. */
export function useIsPending(id: string): boolean {
  return useLive(followPending, (household) => household.isPending(id), false);
}
const followPending = follow('transactions', 'sync');
