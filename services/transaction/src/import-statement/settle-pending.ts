import type { Transaction } from '@florin/contracts';
import type { StatementRow } from '@florin/domain/statement';
import type { RowScope, SealedRow } from '@florin/kernel/rows';
import { bookedBy } from '../statement/match-statement';
import { type TransactionState, transactions } from '../store/rows';
import type { TransactionStep } from '../store/write-transactions';

/** What the bank books for a transaction that it told of before as pending; the amount may be another. */
export type Settlement = { kind: 'settle'; id: string; on: string; amountMinor: number };

export function settlementOf(
  row: StatementRow,
  standing: SealedRow<TransactionState> | undefined,
): Settlement | undefined {
  if (standing === undefined || !bookedBy(row, standing)) return undefined;
  return { kind: 'settle', id: standing.id, on: row.on, amountMinor: row.amountMinor };
}

/** The steps that book pending transactions; everything a person wrote on them stays. */
export async function stepsOfSettlements(
  scope: RowScope,
  settlements: readonly Settlement[],
): Promise<TransactionStep[]> {
  if (settlements.length === 0) return [];
  const byId = new Map(settlements.map((settlement) => [settlement.id, settlement]));
  const standing = await transactions.getMany(scope, [...byId.keys()]);
  return standing
    .filter((row) => row.value.status === 'pending')
    .map((row) => {
      const { on, amountMinor } = byId.get(row.id)!;
      const splits = resized(row.value.splits, amountMinor);
      const after: TransactionState = { ...row.value, on, amountMinor, splits, status: 'posted' };
      return { id: row.id, before: row.value, after };
    });
}

/** The largest split takes the difference, as a tip or a price at the pump belongs to what was bought. */
function resized(splits: Transaction['splits'], amountMinor: number): Transaction['splits'] {
  const differenceMinor = splits.reduce((rest, split) => rest - split.amountMinor, amountMinor);
  const largest = splits.reduce((best, split) =>
    Math.abs(split.amountMinor) > Math.abs(best.amountMinor) ? split : best,
  );
  return splits
    .map((split) =>
      split === largest ? { ...split, amountMinor: split.amountMinor + differenceMinor } : split,
    )
    .filter((split) => split.amountMinor !== 0);
}
