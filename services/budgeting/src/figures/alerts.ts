import { percentsCrossed, reachesPercent } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState } from '../store/rows';
import { figuresOn } from './figures-on';

/** A percentage of what was available that spending has reached, with the figures of that moment. */
export type Crossing = {
  categoryId: string;
  percent: number;
  spentMinor: number;
  availableMinor: number;
  currency: string;
  periodStartsOn: Day;
};

/** The percentages that spending has reached in the period of today and that nobody was told of, noted as told. */
export function giveAlerts(budget: BudgetState, today: Day): { state: BudgetState; crossings: Crossing[] } {
  const { startsOn, spentMinor, availableMinor } = figuresOn(budget, today);
  const given = budget.alertsGiven[startsOn] ?? [];
  // Measured from nothing spent, because what was told is known: that way none is lost, whatever came before.
  const percents = percentsCrossed(0, spentMinor, availableMinor, budget.alertPercents, new Set(given));
  if (percents.length === 0) return { state: budget, crossings: [] };
  const { categoryId, currency } = budget;
  return {
    state: { ...budget, alertsGiven: { ...budget.alertsGiven, [startsOn]: [...given, ...percents] } },
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
export function rearmAlerts(budget: BudgetState, today: Day): BudgetState {
  const { startsOn, spentMinor, availableMinor } = figuresOn(budget, today);
  const given = budget.alertsGiven[startsOn] ?? [];
  const reached = given.filter((percent) => reachesPercent(spentMinor, availableMinor, percent));
  return { ...budget, alertsGiven: { ...budget.alertsGiven, [startsOn]: reached } };
}
