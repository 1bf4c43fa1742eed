import { spendingByCategory } from '@florin/domain/report';
import { expenseMinor, incomeMinor as incomeOf } from '@florin/domain/spending';
import type { CategoryTree, Spending } from '../types';
import type { CategorySum } from './spending-index';

/** What `reporting/spending-by-category` answers, by the same rule, from the transactions on this device. */
export function spendingView(
  given: readonly CategorySum[],
  { groups, byId }: CategoryTree,
  range: { from: string; to: string; currency: string },
): Spending {
  const ids = incomeIds({ groups, byId });
  const sums = sumsMeant(given, byId);
  let incomeMinor = 0;
  for (const sum of sums) incomeMinor += incomeOf(sum, ids);
  return { ...range, ...spendingByCategory(sums, ids), incomeMinor };
}

/** The sums of what became a part of another category, added to those of that one. */
function sumsMeant(sums: readonly CategorySum[], byId: CategoryTree['byId']): CategorySum[] {
  const meant = new Map<string | null, CategorySum>();
  for (const sum of sums) {
    const categoryId = sum.categoryId && (byId.get(sum.categoryId)?.id ?? sum.categoryId);
    const known = meant.get(categoryId);
    if (!known) {
      meant.set(categoryId, { ...sum, categoryId });
      continue;
    }
    known.totalMinor += sum.totalMinor;
    known.inflowMinor += sum.inflowMinor;
    known.outflowMinor += sum.outflowMinor;
    known.transactionCount += sum.transactionCount;
  }
  return [...meant.values()];
}

/** What of a category's day was spent, by the same rule. */
export function dailyExpense(tree: CategoryTree) {
  const ids = incomeIds(tree);
  return (categoryId: string | null, inflowMinor: number, outflowMinor: number): number => {
    const meantId = categoryId && (tree.byId.get(categoryId)?.id ?? categoryId);
    return -expenseMinor({ categoryId: meantId, inflowMinor, outflowMinor, transactionCount: 1 }, ids) + 0;
  };
}

function incomeIds({ groups }: CategoryTree): Set<string> {
  const income = groups.filter((group) => group.kind === 'income');
  return new Set(income.flatMap((group) => group.categories.map(({ id }) => id)));
}
