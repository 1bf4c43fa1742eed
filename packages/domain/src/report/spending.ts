import { addMinor } from '../money/index';

/** Sums of one category, as the ledger's `sumByCategory` gives them: inflow positive, outflow negative. */
export type CategoryFlow = {
  categoryId: string | null;
  inflowMinor: number;
  outflowMinor: number;
  transactionCount: number;
};

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

/** The part of a flow that is expense, negative or zero unless refunds outweigh. */
export function expenseMinor(flow: CategoryFlow, incomeCategoryIds: ReadonlySet<string>): number {
  if (flow.categoryId === null) return flow.outflowMinor;
  return incomeCategoryIds.has(flow.categoryId) ? 0 : addMinor(flow.inflowMinor, flow.outflowMinor);
}

/** The part of a flow that is income; negative where income was paid back. */
export function incomeMinor(flow: CategoryFlow, incomeCategoryIds: ReadonlySet<string>): number {
  if (flow.categoryId === null) return flow.inflowMinor;
  return incomeCategoryIds.has(flow.categoryId) ? addMinor(flow.inflowMinor, flow.outflowMinor) : 0;
}

function compareIds(left: string | null, right: string | null): number {
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
