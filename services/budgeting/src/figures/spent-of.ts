import type { LedgerScope } from '@florin/ledger';
import { ledger } from '../store/ledger';
import type { BudgetState, FiguresState } from '../store/rows';
import { deriveSpent } from './spent';

/** What a budget spent in each period: as it stands, or from all months where nothing stands. */
export async function spentOf(
  scope: LedgerScope,
  budget: BudgetState,
  figures: FiguresState | undefined,
): Promise<FiguresState['spentByPeriod']> {
  return figures?.spentByPeriod ?? deriveSpent(budget, await ledger.loadRange(scope, {}));
}
