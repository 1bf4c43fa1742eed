import { payeeKey } from '@florin/domain/payee';
import type { Transaction, TransactionChange } from '@/data';

/** Files rows under a category. Those with several parts keep them: a person divided them with care. */
export function fileUnder(rows: readonly Transaction[], categoryId: string | null): TransactionChange[] {
  return rows
    .filter(({ splits }) => splits.length === 1 && splits[0]?.categoryId !== categoryId)
    .map(({ id }) => ({ kind: 'update', id, fields: { categoryId } }));
}

export function moveTo(rows: readonly Transaction[], accountId: string): TransactionChange[] {
  return rows
    .filter((row) => row.accountId !== accountId)
    .map(({ id }) => ({ kind: 'update', id, fields: { accountId } }));
}

export function removal(rows: readonly Transaction[]): TransactionChange[] {
  return rows.map(({ id }) => ({ kind: 'delete', id }));
}

/**
 * The other rows of the payee of a row that was just filed, which are not under that category: what "apply to all"
 * would change. Money that came stays apart from money that went, as a refund is not a purchase.
 */
export function alikeUnfiled(
  row: Transaction,
  categoryId: string,
  all: readonly Transaction[],
): Transaction[] {
  const key = payeeKey(row.payee);
  if (key === '') return [];
  const keys = new Map<string, string>();
  function keyOf(payee: string): string {
    let known = keys.get(payee);
    if (known === undefined) {
      known = payeeKey(payee);
      keys.set(payee, known);
    }
    return known;
  }
  return all.filter(
    (other) =>
      other.id !== row.id &&
      other.origin !== 'correction' &&
      other.amountMinor > 0 === row.amountMinor > 0 &&
      other.splits.length === 1 &&
      other.splits[0]?.categoryId !== categoryId &&
      keyOf(other.payee) === key,
  );
}
