import { type DaySpent, periodSeen, spendingPattern, utilisation } from '@florin/domain/budget';
import type { Budget, BudgetPeriod, BudgetView, Category } from '../types';
import type { SpendingIndex } from './spending-index';

type Spent = Pick<SpendingIndex, 'sumOf' | 'daysOf'>;

export interface BudgetSeen {
  /** A day of the period that is looked at. */
  day: string;
  /** The day it is looked at from. */
  today: string;
  /** The server's own figures, where they stand in for what this device cannot sum yet. */
  told?: BudgetPeriod | undefined;
}

/** A budget in the period that contains a day, as seen today; null on days before there was a budget. */
export function budgetView(
  budget: Budget,
  category: Category | null,
  spending: Spent,
  at: BudgetSeen,
): BudgetView | null {
  const seen = budgetPattern(budget, spending, at);
  if (!seen) return null;
  const { period, isCarryKnown, pattern, sum } = seen;
  const { today } = at;
  const past = pattern.past.map(({ startsOn, endsOn }) => ({
    startsOn,
    endsOn,
    spentMinor: sum(startsOn, endsOn),
  }));
  return { budget, category, period, isCarryKnown, past, ...utilisation({ ...period, today, pattern }) };
}

/** The period that contains a day, and how the budget's category is spent in around it. */
export function budgetPattern(budget: Budget, spending: Spent, { day, today, told }: BudgetSeen) {
  const { currency, categoryId } = budget;
  const sum = (from: string, to: string) => -spending.sumOf(currency, categoryId, from, to) || 0;
  const seen = periodSeen(budget, ({ startsOn, endsOn }) => sum(startsOn, endsOn), day, today);
  if (!seen) return null;
  const { isCarryKnown, ...derived } = seen;
  const period = told ?? derived;
  const pattern = spendingPattern(budget.cadence, period, (from, to) =>
    spending
      .daysOf(currency, categoryId, from, to)
      .map(({ on, totalMinor }): DaySpent => ({ on, spentMinor: -totalMinor })),
  );
  return { period, isCarryKnown, pattern, sum };
}
