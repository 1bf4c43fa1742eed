import type { PayeeSuggestion } from '@florin/domain/payee';
import { follow, useLive } from './use-live';

const none: readonly PayeeSuggestion[] = [];
const followPayees = follow('transactions');

/** Payees that begin with the prefix, or have a word that does: most used and latest first, eight at most. */
export function usePayeeSuggestions(prefix: string): readonly PayeeSuggestion[] {
  return useLive(followPayees, (household) => household.payeeSuggestions(prefix), none);
}

/** What was last recorded for a payee, however it is spelled; null for one that was never met. */
export function useKnownPayee(payee: string): PayeeSuggestion | null {
  return useLive(followPayees, (household) => household.knownPayee(payee), null);
}
