import type { PayeeSuggestion } from '../types';
import { follow, useLive } from './use-live';

const none: readonly PayeeSuggestion[] = [];
const followPayees = follow('transactions');

/** Payees that begin with the prefix, or have a word that does: most used and latest first, eight at most. */
export function usePayeeSuggestions(prefix: string): readonly PayeeSuggestion[] {
  return useLive(followPayees, (household) => household.payeeSuggestions(prefix), none);
}
