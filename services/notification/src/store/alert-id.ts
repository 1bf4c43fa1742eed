import { notificationIdOf } from './notification-id';

/** One notification for each budget and period, whichever percentage it has come to: that is its cause. */
export function alertIdOf(householdId: string, facts: { budgetId: string; periodStartsOn: string }): string {
  return notificationIdOf('budget-alert', householdId, facts.budgetId, facts.periodStartsOn);
}
