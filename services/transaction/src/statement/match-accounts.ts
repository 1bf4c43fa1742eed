import type { FileAccount, StatementRow } from '@florin/domain/statement';
import type { RowScope } from '@florin/kernel/rows';
import { type MatchedStatement, matchStatement } from './match-statement';

/** The rows that go into one account of the household, from one or more accounts of the file, and what they are to it. */
export type AccountRows = {
  accountId: string;
  rows: StatementRow[];
  /** By row, which account of the file it is from. */
  from: number[];
  matched: MatchedStatement;
};

/** Matches a file account by account: what goes into one account is matched together, so nothing is claimed twice. */
export async function matchAccounts(
  scope: RowScope,
  told: readonly FileAccount[],
  targets: readonly { accountId: string | null }[],
): Promise<AccountRows[]> {
  const groups = new Map<string, Omit<AccountRows, 'matched'>>();
  told.forEach((account, at) => {
    const accountId = targets[at]?.accountId;
    if (!accountId) return;
    const group = groups.get(accountId) ?? { accountId, rows: [], from: [] };
    groups.set(accountId, group);
    for (const row of account.rows) {
      group.rows.push(row);
      group.from.push(at);
    }
  });
  const matched: AccountRows[] = [];
  for (const group of groups.values()) {
    matched.push({ ...group, matched: await matchStatement(scope, group.accountId, group.rows) });
  }
  return matched;
}
