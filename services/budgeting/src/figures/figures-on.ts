import type { BudgetPeriod } from '@florin/contracts';
import { allPeriodFigures } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState, FiguresState } from '../store/rows';
import { type Crossing, giveAlerts, rearmAlerts } from './alerts';

/** What the figures of a budget follow from. */
export type FiguresGiven = {
  budget: BudgetState;
  spentByPeriod: FiguresState['spentByPeriod'];
  /** What stands so far; undefined for a new budget. */
  before: FiguresState | undefined;
  /** Whether the plan was changed, so that what was told may be told again. */
  isReplanned?: boolean;
};

export type FiguresMade = Omit<FiguresState, 'asOf'>;

/** The figures as they are on a day, and which percentages are to be told of. */
export function figuresOn(
  { budget, spentByPeriod, before, isReplanned = false }: FiguresGiven,
  today: Day,
): { figures: FiguresMade; crossings: Crossing[] } {
  // In a zone or after a clock that went back, the first period stands although it has not begun.
  const day = today > budget.firstPeriodStartsOn ? today : budget.firstPeriodStartsOn;
  const periods = allPeriodFigures(budget, new Map(Object.entries(spentByPeriod)), day);
  const current = periods.at(-1) as BudgetPeriod;
  const given = before?.alertsGiven ?? {};
  const told = giveAlerts(budget, current, isReplanned ? rearmAlerts(current, given) : given);
  return { figures: { periods, spentByPeriod, alertsGiven: told.alertsGiven }, crossings: told.crossings };
}
