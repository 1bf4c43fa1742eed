import { type Currency, enteredLimitMinor, minorDigitsOf } from '../money/index';
import type { PastPlan, PeriodPlan, Plan } from './plan';

/**
 * A plan in another currency, for a household that had chosen the wrong one: the figures that were typed stay, none is
 * exchanged. What has no minor units there is rounded.
 */
export function planIn(
  { plannedMinor, pastPlans = [], periodPlans = [] }: Plan,
  from: Currency,
  to: Currency,
): { plannedMinor: number; pastPlans: PastPlan[]; periodPlans: PeriodPlan[] } {
  const factor = 10 ** (minorDigitsOf(to) - minorDigitsOf(from));
  const scaled = <One extends { plannedMinor: number }>(plan: One): One => ({
    ...plan,
    plannedMinor: Math.min(Math.round(plan.plannedMinor * factor), enteredLimitMinor),
  });
  return {
    ...scaled({ plannedMinor }),
    pastPlans: pastPlans.map(scaled),
    periodPlans: periodPlans.map(scaled),
  };
}
