import { addMinor } from '../money/index';
import { type CategoryFlow, expenseMinor } from '../spending/index';

/** Positive for expenses; negative where refunds outweigh them. */
export type CategorySpending = { categoryId: string | null; spentMinor: number; transactionCount: number };

export type SpendingReport = { totalMinor: number; rows: CategorySpending[] };

/**
 * Spending by category, the most first. Categories of income are left out; a refund reduces its category. Of what has
 * no category, money that came in counts as income, since nobody has said that it is a refund.
 */
export function spendingByCategory(
  flows: Iterable<CategoryFlow>,
  incomeCategoryIds: ReadonlySet<string>,
): SpendingReport {
  const rows: CategorySpending[] = [];
  let totalMinor = 0;
  for (const flow of flows) {
    const { categoryId, transactionCount } = flow;
    const spentMinor = -expenseMinor(flow, incomeCategoryIds) + 0;
    const isIncome = categoryId !== null && incomeCategoryIds.has(categoryId);
    if (isIncome || (categoryId === null && spentMinor === 0)) continue;
    rows.push({ categoryId, spentMinor, transactionCount });
    totalMinor = addMinor(totalMinor, spentMinor);
  }
  rows.sort((a, b) => b.spentMinor - a.spentMinor || compareIds(a.categoryId, b.categoryId));
  return { totalMinor, rows };
}

function compareIds(left: string | null, right: string | null): number {
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
