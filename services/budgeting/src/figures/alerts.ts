import type { BudgetPeriod } from '@florin/contracts';
import { highestReached } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState, FiguresState } from '../store/rows';

/** What an alert is about: a percentage of what was available, with the figures of that moment. */
export type AlertFacts = {
  categoryId: string;
  percent: number;
  spentMinor: number;
  availableMinor: number;
  currency: string;
  periodStartsOn: Day;
};

/** An alert that no longer holds, and the highest percentage that does. */
export type Clearing = AlertFacts & { remainsPercent: number | null };

type AlertsGiven = FiguresState['alertsGiven'];
export type AlertsJudged = { alertsGiven: AlertsGiven; crossings: AlertFacts[]; clearings: Clearing[] };

/**
 * What is to be told now. Of the current period, the percentage that is due where a lower one or none was told of; of
 * every period, that what was told of no longer holds. What spending reaches late in a past period is news to nobody.
 */
export function judgeAlerts(
  budget: BudgetState,
  periods: readonly BudgetPeriod[],
  alertsGiven: AlertsGiven,
  currentDue: number | null,
): AlertsJudged {
  const judged: AlertsJudged = { alertsGiven: {}, crossings: [], clearings: [] };
  for (const period of periods) {
    const isCurrent = period === periods.at(-1);
    const told = alertsGiven[period.startsOn] ?? null;
    const due = isCurrent
      ? currentDue
      : highestReached(period.spentMinor, availableIn(period), budget.alertPercents);
    if (told !== null && (due === null || due < told)) {
      judged.clearings.push({ ...factsOf(budget, period, told), remainsPercent: due });
    } else if (isCurrent && due !== null && (told === null || due > told)) {
      judged.crossings.push(factsOf(budget, period, due));
    }
    const stands = isCurrent || told === null || due === null ? due : Math.min(told, due);
    if (stands !== null && (isCurrent || told !== null)) judged.alertsGiven[period.startsOn] = stands;
  }
  return judged;
}

/** What goes with a budget: everything that was told of it. */
export function clearAlerts(budget: BudgetState, { periods, alertsGiven }: FiguresState): Clearing[] {
  return periods.flatMap((period) => {
    const told = alertsGiven[period.startsOn];
    return told === undefined ? [] : [{ ...factsOf(budget, period, told), remainsPercent: null }];
  });
}

function factsOf({ categoryId, currency }: BudgetState, period: BudgetPeriod, percent: number): AlertFacts {
  const { startsOn: periodStartsOn, spentMinor } = period;
  return { categoryId, percent, spentMinor, availableMinor: availableIn(period), currency, periodStartsOn };
}

export function availableIn({ plannedMinor, carriedInMinor }: BudgetPeriod): number {
  return plannedMinor + carriedInMinor;
}
