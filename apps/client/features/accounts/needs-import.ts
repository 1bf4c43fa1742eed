import type { Account, Statement } from '@/data';

/** A month between two statements, and a few days until one gets round to it. */
const staleAfterDays = 35;
const dayMs = 86_400_000;

type Upload = Pick<Statement, 'state' | 'uploadedAt'> & {
  accounts: readonly { accountId: string | null }[];
};

/**
 * How many days ago the last statement of an account came in, where that is longer than statements are apart; null where
 * it is not, or where nobody ever imported one.
 */
export function daysSinceStatement(
  account: Pick<Account, 'id' | 'isClosed'>,
  statements: readonly Upload[],
  nowMs: number,
): number | null {
  if (account.isClosed) return null;
  const last = lastStatement(account.id, statements);
  if (last === null) return null;
  const days = Math.floor((nowMs - Date.parse(last.uploadedAt)) / dayMs);
  return days > staleAfterDays ? days : null;
}

/** The latest statement that was imported into an account. */
export function lastStatement<Known extends Upload>(
  accountId: string,
  statements: readonly Known[],
): Known | null {
  const own = statements.filter(
    ({ accounts, state }) => state === 'imported' && accounts.some((one) => one.accountId === accountId),
  );
  return own.reduce<Known | null>(
    (last, one) => (last && last.uploadedAt >= one.uploadedAt ? last : one),
    null,
  );
}
