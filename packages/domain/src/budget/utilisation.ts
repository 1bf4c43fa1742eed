import { type Day, daysBetween } from '../calendar/index';
import { percentSpent, reachesPercent } from './percent';
import { isPaidAsPlanned, isWaitedFor, projectSpent } from './projection';
import type { SpendingPattern } from './spending-pattern';

export type UtilisationInput = {
  plannedMinor: number;
  carriedInMinor: number;
  spentMinor: number;
  startsOn: Day;
  /** Inclusive. */
  endsOn: Day;
  today: Day;
  /** How the category is spent in, for what is still to come. */
  pattern: SpendingPattern;
};

export type Utilisation = {
  /** planned + carried in. */
  availableMinor: number;
  remainingMinor: number;
  /** See `percentSpent`. */
  percent: number;
  /** Days still to come, today among them; 0 after the period. */
  daysLeft: number;
  /** What is left, shared evenly over the days left; 0 when nothing is left or the period is over. */
  safeToSpendPerDayMinor: number;
  /** See `projectSpent`. */
  projectedSpentMinor: number;
  /** A fixed cost that is still to be paid as a whole, so it has no amount a day. */
  isDue: boolean;
  status: BudgetStatus;
};

/**
 * 'over': more is spent than available. 'close': 90 % is spent, or the projection is over, while there are days left;
 * what was paid as planned is neither, nor what is spent to the last and heads for no more.
 */
export type BudgetStatus = 'on-track' | 'close' | 'over';

const closePercent = 90;

/** How a budget stands in its period, seen on `today`. */
export function utilisation(input: UtilisationInput): Utilisation {
  const { plannedMinor, carriedInMinor, spentMinor, startsOn, endsOn, today, pattern } = input;
  const availableMinor = plannedMinor + carriedInMinor;
  const remainingMinor = availableMinor - spentMinor;
  const days = daysBetween(startsOn, endsOn) + 1;
  const daysBegun = Math.min(days, Math.max(0, daysBetween(startsOn, today) + 1));
  const daysLeft = today > endsOn ? 0 : days - Math.max(0, daysBegun - 1);
  const projected = { startsOn, endsOn, today, spentMinor, availableMinor, pattern };
  const projectedSpentMinor = projectSpent(projected);
  const isNear =
    projectedSpentMinor > availableMinor || reachesPercent(spentMinor, availableMinor, closePercent);
  const isSettled = remainingMinor === 0 && projectedSpentMinor <= availableMinor;
  const isClose = daysLeft > 0 && isNear && !isSettled && !isPaidAsPlanned(projected);
  return {
    availableMinor,
    remainingMinor,
    percent: percentSpent(spentMinor, availableMinor),
    daysLeft,
    safeToSpendPerDayMinor: daysLeft === 0 ? 0 : Math.floor(Math.max(0, remainingMinor) / daysLeft),
    projectedSpentMinor,
    isDue: daysLeft > 0 && isWaitedFor(projected),
    status: remainingMinor < 0 ? 'over' : isClose ? 'close' : 'on-track',
  };
}
