import type { BudgetView, CategoryTree, Spending } from '@/data';
import { budgetView } from '@/data/store/budget-view';
import { SpendingIndex } from '@/data/store/spending-index';
import { spendingView } from '@/data/store/spending-view';
import type { StoryRows } from './rows';

export function treeOf({ groups, categories }: StoryRows): CategoryTree {
  return {
    groups: groups.map((group) => ({
      ...group,
      categories: categories.filter((one) => one.groupId === group.id),
    })),
    byId: new Map(categories.map((one) => [one.id, one])),
  };
}

/** What stories show of sums: the rules and the index of the data layer over generated rows. */
export function figuresOf(rows: StoryRows) {
  const index = new SpendingIndex();
  index.add(rows.transactions);
  const { currency } = rows.household;
  return {
    spending(from: string, to: string): Spending {
      return spendingView(index.sums(currency, from, to), treeOf(rows), { from, to, currency });
    },
    budgets(day: string, today: string): BudgetView[] {
      const { byId } = treeOf(rows);
      return rows.budgets.flatMap(
        (budget) => budgetView(budget, byId.get(budget.categoryId) ?? null, index, { day, today }) ?? [],
      );
    },
  };
}
