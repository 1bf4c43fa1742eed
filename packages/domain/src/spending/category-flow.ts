import { addMinor } from '../money/index';

/** What came and went in one category, of transactions that count: inflow positive, outflow negative. */
export type CategoryFlow = {
  categoryId: string | null;
  inflowMinor: number;
  outflowMinor: number;
  /** Transactions with at least one line in the category. */
  transactionCount: number;
};

/**
 * The second half of the rule: each line of a split counts in its own category. In a category of expenses money that
 * comes in is a refund and gives the category its money back, so expense is the sum of both ways. A category of
 * income has no expense. Of what has no category, money that came in counts as income, since nobody has said that it
 * is a refund, and money that went out as expense.
 *
 * Answers the part of a flow that is expense: negative, zero, or positive where refunds outweigh.
 */
export function expenseMinor(flow: CategoryFlow, incomeCategoryIds: ReadonlySet<string>): number {
  if (flow.categoryId === null) return flow.outflowMinor;
  return incomeCategoryIds.has(flow.categoryId) ? 0 : addMinor(flow.inflowMinor, flow.outflowMinor);
}

/**
 * The part of a flow that is income: what a category of income comes to, which is negative where more was paid back,
 * and what came in without a category.
 */
export function incomeMinor(flow: CategoryFlow, incomeCategoryIds: ReadonlySet<string>): number {
  if (flow.categoryId === null) return flow.inflowMinor;
  return incomeCategoryIds.has(flow.categoryId) ? addMinor(flow.inflowMinor, flow.outflowMinor) : 0;
}
