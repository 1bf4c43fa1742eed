import { accountIdentity } from './account-number';
import type { StatementAccount } from './statement';

/**
 * One account for each number of a bank and currency, in the file's order, its statements' rows one after the other; the
 * closing balance is the latest. At least one account, so that a file of bad rows only has one too.
 */
export function mergeAccounts(statements: readonly StatementAccount[]): StatementAccount[] {
  const merged = new Map<string, StatementAccount>();
  for (const statement of statements) {
    if (isBlank(statement)) continue;
    const { accountNumber, bankCode, currency } = statement;
    const key = `${accountIdentity(bankCode, accountNumber ?? '')} ${currency ?? ''}`;
    const account = merged.get(key);
    if (!account) {
      merged.set(key, { ...statement, rows: [...statement.rows] });
      continue;
    }
    for (const row of statement.rows) account.rows.push(row);
    const isLater = (statement.closingOn ?? '') >= (account.closingOn ?? '');
    if (isLater && statement.closingBalanceMinor !== null) {
      account.closingBalanceMinor = statement.closingBalanceMinor;
      account.closingOn = statement.closingOn;
    }
  }
  if (merged.size === 0) merged.set('', emptyAccount());
  return [...merged.values()];
}

function isBlank({ accountNumber, currency, closingBalanceMinor, rows }: StatementAccount): boolean {
  return accountNumber === null && currency === null && closingBalanceMinor === null && rows.length === 0;
}

export function emptyAccount(): StatementAccount {
  return {
    accountNumber: null,
    bankCode: null,
    currency: null,
    closingBalanceMinor: null,
    closingOn: null,
    rows: [],
  };
}
