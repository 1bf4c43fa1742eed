import { medianOf } from '../budget/index';

/** What is proposed for a category: the median of what it spent in periods before, in whole minor units, never less than 0. */
export function proposePlan(spentMinor: readonly number[]): number {
  return Math.max(0, Math.round(medianOf(spentMinor)));
}

/** The income that a period's plan is measured against, and whether it has come in or is what usually does. */
export type PlannableIncome = { incomeMinor: number; isUsual: boolean };

/**
 * A period that is over had what it had. Until then it is what came in, or, where that is less, what the periods before
 * brought in the median: pay that comes at the end of a month is planned with from its first day.
 */
export function plannableIncome(
  receivedMinor: number,
  pastMinor: readonly number[],
  isOver: boolean,
): PlannableIncome {
  const usualMinor = proposePlan(pastMinor);
  if (isOver || receivedMinor >= usualMinor) return { incomeMinor: receivedMinor, isUsual: false };
  return { incomeMinor: usualMinor, isUsual: true };
}
