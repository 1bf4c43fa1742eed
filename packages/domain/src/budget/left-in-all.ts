import { addMinor } from '../money/index';

/** What is left in several budgets together, for how long, and how much of it a day; never more a day than is left. */
export type LeftInAll = { leftMinor: number; daysLeft: number; perDayMinor: number };

/** What some are over counts against what others have left; the days are those of the budget that runs longest. */
export function leftInAll(budgets: readonly { remainingMinor: number; daysLeft: number }[]): LeftInAll {
  const leftMinor = budgets.reduce((sum, { remainingMinor }) => addMinor(sum, remainingMinor), 0);
  const daysLeft = budgets.reduce((most, one) => Math.max(most, one.daysLeft), 0);
  const perDayMinor = daysLeft === 0 ? 0 : Math.floor(Math.max(0, leftMinor) / daysLeft);
  return { leftMinor, daysLeft, perDayMinor };
}
