import type { AccountView } from '../types';
import { follow, useLive } from './use-live';

const none: readonly AccountView[] = [];
const followAccounts = follow('accounts', 'account-balances', 'transactions');

/** By name, closed ones included; balances hold what is not sent yet. */
export function useAccounts(): readonly AccountView[] {
  return useLive(followAccounts, (household) => household.accounts(), none);
}
