import type { BudgetPeriod } from '@florin/contracts';
import { alertDue, allPeriodFigures, highestReached, type SpendingPattern } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import type { BudgetState, FiguresState } from '../store/rows';
import { type AlertsJudged, availableIn, judgeAlerts } from './alerts';

/** What the figures of a budget follow from. */
export type FiguresGiven = {
  budget: BudgetState;
  spentByPeriod: FiguresState['spentByPeriod'];
  /** What stands so far; undefined for a new budget. */
  before: FiguresState | undefined;
};

export type FiguresMade = Omit<FiguresState, 'asOf'>;

/** Reads how the budget's category is spent in around a period. */
export type ReadPattern = (period: BudgetPeriod) => Promise<SpendingPattern>;

/**
 * The figures as they are on a day, and what is to be told of them. The pattern is read only where a percentage is
 * reached, so that most changes look at no other month.
 */
export async function figuresOn(
  { budget, spentByPeriod, before }: FiguresGiven,
  today: Day,
  readPattern: ReadPattern,
): Promise<{ figures: FiguresMade } & Pick<AlertsJudged, 'crossings' | 'clearings'>> {
  // In a zone or after a clock that went back, the first period stands although it has not begun.
  const day = today > budget.firstPeriodStartsOn ? today : budget.firstPeriodStartsOn;
  const periods = allPeriodFigures(budget, new Map(Object.entries(spentByPeriod)), day);
  const due = await dueNow(budget, periods.at(-1) as BudgetPeriod, today, readPattern);
  const { alertsGiven, ...told } = judgeAlerts(budget, periods, before?.alertsGiven ?? {}, due);
  return { figures: { periods, spentByPeriod, alertsGiven }, ...told };
}

async function dueNow(
  { alertPercents }: BudgetState,
  period: BudgetPeriod,
  today: Day,
  readPattern: ReadPattern,
): Promise<number | null> {
  const availableMinor = availableIn(period);
  if (highestReached(period.spentMinor, availableMinor, alertPercents) === null) return null;
  return alertDue({ ...period, availableMinor, today, pattern: await readPattern(period) }, alertPercents);
}
