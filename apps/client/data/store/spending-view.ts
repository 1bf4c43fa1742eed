import { spendingByCategory } from '@florin/domain/report';
import { incomeMinor as incomeOf } from '@florin/domain/spending';
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
  const ids = new Set(incomeIds);
  let incomeMinor = 0;
  for (const sum of sums) incomeMinor += incomeOf(sum, ids);
  return { ...range, ...spendingByCategory(sums, ids), incomeMinor };
}
