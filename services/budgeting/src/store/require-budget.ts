import { notFound } from '@florin/kernel';
import type { RowScope, SealedRow } from '@florin/kernel/rows';
import { type BudgetState, budgets } from './rows';

/** The budget, or 404: another household's looks exactly like none. */
export async function requireBudget(scope: RowScope, id: string): Promise<SealedRow<BudgetState>> {
  const row = await budgets.get(scope, id);
  if (row === undefined) throw notFound();
  return row;
}
