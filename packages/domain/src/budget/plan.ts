import { addDays, type Cadence, type Day, type Period, periodContaining } from '../calendar/index';

/** An amount that was planned for the periods up to and including the one that starts on or before `endsOn`. */
export type PastPlan = { endsOn: Day; plannedMinor: number };

/** What is planned for the one period that starts on a day, whatever is planned for others. */
export type PeriodPlan = { startsOn: Day; plannedMinor: number };

export type Plan = {
  plannedMinor: number;
  pastPlans?: readonly PastPlan[];
  periodPlans?: readonly PeriodPlan[];
};

/** What was planned for a period: its own plan, else the first past plan that had not ended by then, else what is planned now. */
export function plannedIn(plan: Plan, period: Period): number {
  const own = plan.periodPlans?.find(({ startsOn }) => startsOn === period.startsOn);
  return own?.plannedMinor ?? plannedInGeneral(plan, period.startsOn);
}

/** What is planned for periods from a day on that have no plan of their own. */
export function plannedInGeneral({ plannedMinor, pastPlans = [] }: Plan, day: Day): number {
  return pastPlans.find((past) => day <= past.endsOn)?.plannedMinor ?? plannedMinor;
}

/**
 * Plans another amount from the period that contains `today` on, for periods with a plan of their own too. What earlier
 * periods planned, and so what they carried over, stays as it was; within one period the last change counts.
 */
export function changePlan(
  plan: Plan & { cadence: Cadence; firstPeriodStartsOn: Day },
  plannedMinor: number,
  today: Day,
): { plannedMinor: number; pastPlans: PastPlan[]; periodPlans: PeriodPlan[] } {
  const pastPlans = [...(plan.pastPlans ?? [])];
  const current = periodContaining(plan.cadence, today);
  const endsOn = addDays(current.startsOn, -1);
  const hasPast = plan.firstPeriodStartsOn < current.startsOn;
  const isRemembered = pastPlans.some((past) => past.endsOn >= endsOn);
  if (hasPast && !isRemembered && plan.plannedMinor !== plannedMinor) {
    pastPlans.push({ endsOn, plannedMinor: plan.plannedMinor });
  }
  const periodPlans = (plan.periodPlans ?? []).filter(({ startsOn }) => startsOn < current.startsOn);
  return { plannedMinor, pastPlans, periodPlans };
}

/** Plans another amount for one period only, or, with null, again what is planned in general; the oldest first. */
export function changePeriodPlan(
  { periodPlans = [] }: Plan,
  { startsOn, plannedMinor }: { startsOn: Day; plannedMinor: number | null },
): PeriodPlan[] {
  const others = periodPlans.filter((one) => one.startsOn !== startsOn);
  if (plannedMinor === null) return others;
  return [...others, { startsOn, plannedMinor }].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** Whether a budget has a period that starts on this day. */
export function isPeriodOf(budget: { cadence: Cadence; firstPeriodStartsOn: Day }, startsOn: Day): boolean {
  return (
    startsOn >= budget.firstPeriodStartsOn && periodContaining(budget.cadence, startsOn).startsOn === startsOn
  );
}
