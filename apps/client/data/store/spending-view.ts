import type { CategoryTree, Spending } from '../types';
import type { CategorySum } from './spending-index';

/**
 * What each category cost, as `reporting/spending-by-category` answers it: refunds reduce it, categories of income
 * groups are left out, and of what has no category only the outflow counts, since its inflow is income not yet named.
 */
export function spendingByCategory(
  sums: readonly CategorySum[],
  { groups }: CategoryTree,
  range: { from: string; to: string; currency: string },
): Spending {
  const income = new Set(
    groups
      .filter((group) => group.kind === 'income')
      .flatMap((group) => group.categories.map(({ id }) => id)),
  );
  const rows = sums
    .filter((sum) => sum.categoryId === null || !income.has(sum.categoryId))
    .map((sum) => ({
      categoryId: sum.categoryId,
      spentMinor: -(sum.categoryId === null ? sum.outflowMinor : sum.totalMinor) || 0,
      transactionCount: sum.transactionCount,
    }))
    .sort((a, b) => b.spentMinor - a.spentMinor);
  return { ...range, totalMinor: rows.reduce((total, row) => total + row.spentMinor, 0), rows };
}
