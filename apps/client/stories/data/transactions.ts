import type { Transaction, TransactionChange, TransactionFilter } from '@/data/types';
import type { StoryRows } from './rows';

export function fits(row: Transaction, filter: TransactionFilter, rows: StoryRows): boolean {
  const { accountId, categoryId, categoryIds, from, to, text, status, leastMinor = 0 } = filter;
  const size = Math.abs(row.amountMinor);
  if (size < leastMinor || size > (filter.mostMinor ?? Number.POSITIVE_INFINITY)) return false;
  if (status && row.status !== status) return false;
  if (filter.statementId && row.statementId !== filter.statementId) return false;
  if ((categoryIds || categoryId !== undefined) && row.origin === 'correction') return false;
  if (categoryIds && !row.splits.some((split) => categoryIds.includes(split.categoryId))) return false;
  if (filter.payee && row.payee !== filter.payee) return false;
  if (accountId && row.accountId !== accountId) return false;
  if (categoryId !== undefined && !row.splits.some((split) => split.categoryId === categoryId)) return false;
  if ((from && row.on < from) || (to && row.on > to)) return false;
  if (!text) return true;
  const account = rows.accounts.find((one) => one.id === row.accountId)?.name;
  const categories = row.splits.map(
    (split) => rows.categories.find((one) => one.id === split.categoryId)?.name,
  );
  const said = [row.payee, row.note, row.amountMinor / 100, account, ...categories].join(' ').toLowerCase();
  return said.includes(text.toLowerCase());
}

export function changeTogether(
  before: readonly Transaction[],
  changes: readonly TransactionChange[],
): Transaction[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return before.flatMap((row) => {
    const change = byId.get(row.id);
    if (!change) return row;
    if (change.kind === 'delete') return [];
    const { categoryId, ...fields } = change.fields;
    const splits = categoryId === undefined ? row.splits : [{ categoryId, amountMinor: row.amountMinor }];
    return { ...row, splits, ...fields } as Transaction;
  });
}
