import { cleanPayee } from '@florin/domain/payee-name';
import type { Category, Transaction } from '@/data';
import type { TransactionWords } from './words';

/** What a row is called: its payee, or what it says of its account's balance. */
export function titleOf(
  { payee, origin, amountMinor }: Pick<Transaction, 'payee' | 'origin' | 'amountMinor'>,
  words: TransactionWords,
): string {
  if (origin === 'correction') return amountMinor === 0 ? words.balanceConfirmed : words.balanceCorrected;
  return cleanPayee(payee) || words.noPayee;
}

/** Where a row is filed, in words; what corrects a balance belongs nowhere, so it never asks for a category. */
export function filedUnderOf(
  { origin, splits }: Pick<Transaction, 'origin' | 'splits'>,
  categories: ReadonlyMap<string, Pick<Category, 'name'>>,
  words: TransactionWords,
): string {
  if (origin === 'correction') return words.correction;
  if (splits.length > 1) return words.split(splits.length);
  return categories.get(splits[0]?.categoryId ?? '')?.name ?? words.uncategorised;
}
