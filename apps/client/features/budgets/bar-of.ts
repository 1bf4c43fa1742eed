import { daysBetween } from '@florin/domain/calendar';
import type { BudgetView } from '@/data';
import type { BarFigures } from '@/ui/kit/budget-table/geometry';

/** What a budget's bar shows; today has its mark only within the period. */
export function barOf({ period, projectedSpentMinor }: BudgetView, today: string): BarFigures {
  const { startsOn, endsOn, spentMinor, plannedMinor, carriedInMinor } = period;
  const isNow = startsOn <= today && today <= endsOn;
  return {
    spentMinor,
    projectedMinor: projectedSpentMinor,
    plannedMinor,
    carriedInMinor,
    passed: isNow ? (daysBetween(startsOn, today) + 1) / (daysBetween(startsOn, endsOn) + 1) : null,
  };
}
