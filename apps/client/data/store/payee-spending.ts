import { countsAsFlow } from '@florin/domain/spending';
import type { PayeeSpending, Transaction } from '../types';

/**
 * What went to each payee, less what came back, the most first; payees that gave more than they got are left out. The
 * same rows as the register shows for the payee, so both say the same.
 */
export function payeeSpending(rows: Iterable<Transaction>, currency: string): PayeeSpending[] {
  const byPayee = new Map<string, PayeeSpending>();
  for (const { payee, accountId, currency: own, origin, amountMinor } of rows) {
    const isCorrection = origin === 'correction';
    if (!countsAsFlow({ accountId, currency: own, transferId: null, isCorrection }, { currency })) continue;
    let sum = byPayee.get(payee);
    if (!sum) {
      sum = { payee, spentMinor: 0, transactionCount: 0 };
      byPayee.set(payee, sum);
    }
    sum.spentMinor -= amountMinor;
    sum.transactionCount += 1;
  }
  return [...byPayee.values()]
    .filter(({ spentMinor }) => spentMinor > 0)
    .sort((a, b) => b.spentMinor - a.spentMinor || (a.payee < b.payee ? -1 : 1));
}
