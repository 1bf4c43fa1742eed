import { type Day, daysBetween } from '../calendar/index';
import { percentSpent, reachesPercent } from './percent';

export type UtilisationInput = {
  plannedMinor: number;
  carriedInMinor: number;
  spentMinor: number;
  startsOn: Day;
  /** Inclusive. */
  endsOn: Day;
  today: Day;
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
  projectedSpentMinor: number;
  status: BudgetStatus;
};

/** 'over': more is spent than available. 'close': 90 % is spent, or the projection is over. */
export type BudgetStatus = 'on-track' | 'close' | 'over';

const closePercent = 90;

/** How a budget stands in its period, seen on `today`. */
export function utilisation(input: UtilisationInput): Utilisation {
  const { plannedMinor, carriedInMinor, spentMinor, startsOn, endsOn, today } = input;
  const availableMinor = plannedMinor + carriedInMinor;
  const remainingMinor = availableMinor - spentMinor;
  const days = daysBetween(startsOn, endsOn) + 1;
  const daysBegun = Math.min(days, Math.max(0, daysBetween(startsOn, today) + 1));
  const daysLeft = today > endsOn ? 0 : days - Math.max(0, daysBegun - 1);
  const projectedSpentMinor = projectSpent(spentMinor, availableMinor, daysBegun, days);
  const isClose =
    projectedSpentMinor > availableMinor || reachesPercent(spentMinor, availableMinor, closePercent);
  return {
    availableMinor,
    remainingMinor,
    percent: percentSpent(spentMinor, availableMinor),
    daysLeft,
    safeToSpendPerDayMinor: daysLeft === 0 ? 0 : Math.floor(Math.max(0, remainingMinor) / daysLeft),
    projectedSpentMinor,
    status: remainingMinor < 0 ? 'over' : isClose ? 'close' : 'on-track',
  };
}

/**
 * Spending at the period's end. For the days to come it mixes the pace so far with what the plan leaves, and trusts
 * the pace as far as the period has passed: one large bill on the first day does not foretell thirty of them.
 */
function projectSpent(spentMinor: number, availableMinor: number, daysBegun: number, days: number): number {
  if (daysBegun >= days) return spentMinor;
  const passed = daysBegun / days;
  const byPace = daysBegun === 0 ? 0 : (Math.max(0, spentMinor) / daysBegun) * (days - daysBegun);
  const byPlan = Math.max(0, availableMinor - spentMinor);
  return Math.round(spentMinor + passed * byPace + (1 - passed) * byPlan) + 0;
}
