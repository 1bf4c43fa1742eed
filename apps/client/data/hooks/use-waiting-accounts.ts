import { follow, useLive } from './use-live';

const none: ReadonlySet<string> = new Set();
const followWaiting = follow('sync', 'transactions');

/** Ids of the accounts with something that is not sent yet. */
export function useWaitingAccounts(): ReadonlySet<string> {
  return useLive(followWaiting, (household) => household.waitingAccounts(), none);
}
