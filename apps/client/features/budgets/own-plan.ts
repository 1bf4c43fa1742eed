import { plannedInGeneral } from '@florin/domain/budget';
import type { BudgetView } from '@/data';

/** What a budget plans in general, where the period that is looked at plans something else of its own; else null. */
export function ownPlanOf({ budget, period }: BudgetView): number | null {
  const isOwn = budget.periodPlans?.some(({ startsOn }) => startsOn === period.startsOn);
  const generalMinor = plannedInGeneral(budget, period.startsOn);
  return isOwn && generalMinor !== period.plannedMinor ? generalMinor : null;
}
