import type { BudgetPeriod } from '@florin/contracts';
import { percentsCrossed, reachesPercent } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState, FiguresState } from '../store/rows';

/** A percentage of what was available that spending has reached, with the figures of that moment. */
export type Crossing = {
  categoryId: string;
  percent: number;
  spentMinor: number;
  availableMinor: number;
  currency: string;
  periodStartsOn: Day;
};

type AlertsGiven = FiguresState['alertsGiven'];

/** The percentages that spending has reached in a period and that nobody was told of, noted as told. */
export function giveAlerts(
  { categoryId, currency, alertPercents }: BudgetState,
  period: BudgetPeriod,
  alertsGiven: AlertsGiven,
): { alertsGiven: AlertsGiven; crossings: Crossing[] } {
  const { startsOn, spentMinor } = period;
  const availableMinor = availableIn(period);
  const given = alertsGiven[startsOn] ?? [];
  // Measured from nothing spent, because what was told is known: that way none is lost, whatever came before.
  const percents = percentsCrossed(0, spentMinor, availableMinor, alertPercents, new Set(given));
  if (percents.length === 0) return { alertsGiven, crossings: [] };
  return {
    alertsGiven: { ...alertsGiven, [startsOn]: [...given, ...percents] },
    crossings: percents.map((percent) => ({
      categoryId,
      percent,
      spentMinor,
      availableMinor,
      currency,
      periodStartsOn: startsOn,
    })),
  };
}

/** Forgets having told of percentages that a changed plan has moved out of reach, so they can be told again. */
export function rearmAlerts(period: BudgetPeriod, alertsGiven: AlertsGiven): AlertsGiven {
  const given = alertsGiven[period.startsOn];
  if (given === undefined) return alertsGiven;
  const availableMinor = availableIn(period);
  const reached = given.filter((percent) => reachesPercent(period.spentMinor, availableMinor, percent));
  return { ...alertsGiven, [period.startsOn]: reached };
}

function availableIn({ plannedMinor, carriedInMinor }: BudgetPeriod): number {
  return plannedMinor + carriedInMinor;
}
