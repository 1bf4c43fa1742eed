import { spendingByCategory } from '@florin/domain/report';
import type { CategoryTree, Spending } from '../types';
import type { CategorySum } from './spending-index';

/** What `reporting/spending-by-category` answers, by the same rule, from the transactions on this device. */
export function spendingView(
  sums: readonly CategorySum[],
  { groups }: CategoryTree,
  range: { from: string; to: string; currency: string },
): Spending {
  const incomeIds = groups
    .filter((group) => group.kind === 'income')
    .flatMap((group) => group.categories.map(({ id }) => id));
  return { ...range, ...spendingByCategory(sums, new Set(incomeIds)) };
}
