import { changePeriodPlan, changePlan } from '@florin/domain/budget';
import { periodContaining } from '@florin/domain/calendar';
import type { Budget, BudgetFields } from '../types';

/** What is sent to change a budget. */
export type BudgetChange = Partial<Omit<BudgetFields, 'cadence'>> & {
  periodPlan?: { startsOn: string; plannedMinor: number | null };
};

/** What a change shows, as the server will have it: what past periods planned stays. */
export function shownChange(budget: Budget, change: BudgetChange, today: string): Partial<Budget> {
  const { periodPlan, plannedMinor, ...rest } = change;
  const plan = plannedMinor === undefined ? {} : changePlan(budget, plannedMinor, today);
  const own = periodPlan && { periodPlans: changePeriodPlan({ ...budget, ...plan }, periodPlan) };
  return { ...rest, ...plan, ...own };
}

/** What brings back a plan as it was before one of its periods, or all from now on, planned something else. */
export function planBefore(
  { plannedMinor, periodPlans, cadence }: Budget,
  startsOn: string | undefined,
  today: string,
): BudgetChange {
  const period = startsOn ?? periodContaining(cadence, today).startsOn;
  const own = periodPlans.find((one) => one.startsOn === period)?.plannedMinor ?? null;
  const periodPlan = { startsOn: period, plannedMinor: own };
  if (startsOn !== undefined) return { periodPlan };
  return own === null ? { plannedMinor } : { plannedMinor, periodPlan };
}

/** A budget with the defaults, which begins with the period of today. */
export function newBudget(categoryId: string, given: BudgetFields, today: string) {
  const { plannedMinor, rollover = 'none' as const, alertPercents = [80, 90, 100] } = given;
  const cadence = given.cadence ?? { kind: 'monthly' as const, startDay: 1 };
  const fields = { categoryId, cadence, plannedMinor, rollover, alertPercents };
  const { startsOn: firstPeriodStartsOn } = periodContaining(cadence, today);
  return { fields, shown: { ...fields, pastPlans: [], periodPlans: [], firstPeriodStartsOn } };
}
