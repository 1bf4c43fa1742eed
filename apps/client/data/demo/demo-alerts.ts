import { alertDue } from '@florin/domain/budget';
import { budgetPattern } from '../store/budget-view';
import type { SpendingIndex } from '../store/spending-index';
import type { Budget, Notification } from '../types';

/** The alerts a server would have given by today, unread, each of the last day on which something was spent. */
export function demoAlerts(
  budgets: Iterable<Budget>,
  spending: Pick<SpendingIndex, 'sumOf' | 'daysOf'>,
  today: string,
): Notification[] {
  return [...budgets].flatMap((budget) => {
    const seen = budgetPattern(budget, spending, { day: today, today });
    if (!seen) return [];
    const { period, pattern } = seen;
    const { startsOn: periodStartsOn, spentMinor } = period;
    const availableMinor = period.plannedMinor + period.carriedInMinor;
    const percent = alertDue({ ...period, availableMinor, today, pattern }, budget.alertPercents);
    if (percent === null) return [];
    const { id: budgetId, categoryId, currency } = budget;
    const on =
      pattern.days
        .map((day) => day.on)
        .sort()
        .findLast((day) => day <= today) ?? today;
    return {
      id: `alert-${budgetId}`,
      kind: 'budget-threshold-crossed',
      createdAt: `${on}T08:00:00.000Z`,
      readAt: null,
      withdrawnAt: null,
      facts: { budgetId, categoryId, percent, spentMinor, availableMinor, currency, periodStartsOn },
      change: 1,
    } satisfies Notification;
  });
}
