import type { BalancePoint } from '@florin/domain/account';
import type { AccountView } from '../types';
import { follow, useLive } from './use-live';

const none: readonly AccountView[] = [];
const followRows = follow('accounts', 'account-balances', 'transactions');

/** Often enough that yesterday's balances do not stay for long. */
const lookAtDayEveryMs = 20_000;

/** Balances are those of today, so they follow the day too. */
function followAccounts(listener: () => void): () => void {
  const stop = followRows(listener);
  const timer = setInterval(listener, lookAtDayEveryMs);
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** By name, closed ones included; balances hold what is not sent yet. */
export function useAccounts(): readonly AccountView[] {
  return useLive(followAccounts, (household) => household.accounts(), none);
}

/** Null where there is none with this id. */
export function useAccount(id: string): AccountView | null {
  return useLive(followAccounts, (household) => household.account(id), null);
}

const noPoints: readonly BalancePoint[] = [];

/** What the account held at the end of each day on which something happened, the oldest first. */
export function useBalanceLine(accountId: string): readonly BalancePoint[] {
  return useLive(followAccounts, (household) => household.balanceLine(accountId), noPoints);
}
