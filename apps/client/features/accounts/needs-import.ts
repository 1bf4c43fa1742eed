import type { Account, Statement } from '@/data';

/** A month between two statements, and a few days until one gets round to it. */
const staleAfterDays = 35;
const dayMs = 86_400_000;

/**
 * How many days ago the last statement of an account came in, where that is longer than statements are apart; null where
 * it is not, or where nobody ever imported one.
 */
export function daysSinceStatement(
  account: Pick<Account, 'id' | 'isClosed'>,
  statements: readonly (Pick<Statement, 'state' | 'uploadedAt'> & {
    accounts: readonly { accountId: string | null }[];
  })[],
  nowMs: number,
): number | null {
  if (account.isClosed) return null;
  const uploads = statements
    .filter(({ state }) => state === 'imported')
    .filter(({ accounts }) => accounts.some(({ accountId }) => accountId === account.id))
    .map(({ uploadedAt }) => Date.parse(uploadedAt));
  if (uploads.length === 0) return null;
  const days = Math.floor((nowMs - Math.max(...uploads)) / dayMs);
  return days > staleAfterDays ? days : null;
}
