import { addDays, type Cadence, type Day, type Period, periodContaining } from '../calendar/index';

/** An amount that was planned for the periods up to and including the one that starts on or before `endsOn`. */
export type PastPlan = { endsOn: Day; plannedMinor: number };

export type Plan = { plannedMinor: number; pastPlans?: readonly PastPlan[] };

/** What was planned for a period: the first past plan that had not ended by then, else what is planned now. */
export function plannedIn({ plannedMinor, pastPlans = [] }: Plan, period: Period): number {
  return pastPlans.find((past) => period.startsOn <= past.endsOn)?.plannedMinor ?? plannedMinor;
}

/**
 * Plans another amount from the period that contains `today` on. What earlier periods planned, and so what they
 * carried over, stays as it was; within one period the last change counts.
 */
export function changePlan(
  plan: Plan & { cadence: Cadence; firstPeriodStartsOn: Day },
  plannedMinor: number,
  today: Day,
): { plannedMinor: number; pastPlans: PastPlan[] } {
  const pastPlans = [...(plan.pastPlans ?? [])];
  const current = periodContaining(plan.cadence, today);
  const endsOn = addDays(current.startsOn, -1);
  const hasPast = plan.firstPeriodStartsOn < current.startsOn;
  const isRemembered = pastPlans.some((past) => past.endsOn >= endsOn);
  if (hasPast && !isRemembered && plan.plannedMinor !== plannedMinor) {
    pastPlans.push({ endsOn, plannedMinor: plan.plannedMinor });
  }
  return { plannedMinor, pastPlans };
}
