import { cleanPayee } from '@florin/domain/payee-name';
import type { Transaction } from '@/data';
import type { TransactionWords } from './words';

/** What a row is called: its payee, or what it says of its account's balance. */
export function titleOf(
  { payee, origin, amountMinor }: Pick<Transaction, 'payee' | 'origin' | 'amountMinor'>,
  words: TransactionWords,
): string {
  if (origin === 'correction') return amountMinor === 0 ? words.balanceConfirmed : words.balanceCorrected;
  return cleanPayee(payee) || words.noPayee;
}
