import type { StatementPreview } from '@/data';

/** Why there is nothing to import. */
export function nothingBecause({
  statement,
  table,
}: Pick<StatementPreview, 'statement' | 'table'>): 'columns' | 'rows' | 'account' | 'known' {
  if (table?.rows.length === 0) return 'rows';
  if (statement.accounts.length === 0) return 'columns';
  if (statement.rowCount === 0) return 'rows';
  return statement.accounts.some(({ accountId }) => accountId !== null) ? 'known' : 'account';
}
