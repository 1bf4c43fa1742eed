import { addDays, type Cadence, type Day, periodContaining } from '../calendar/index';
import { type PastPlan, type PeriodPlan, type Plan, plannedIn, plannedInGeneral } from './plan';

export type MergedPlan = {
  plannedMinor: number;
  pastPlans: PastPlan[];
  periodPlans: PeriodPlan[];
  firstPeriodStartsOn: Day;
};

type Dated = Plan & { cadence: Cadence; currency: string; firstPeriodStartsOn: Day };

/**
 * One plan for what two budgets of the same rhythm and currency planned: on every day the sum of both, where a budget
 * plans nothing before its first period. Null where they cannot be added; the budget that stays then keeps its own.
 */
export function mergePlans(one: Dated, other: Dated): MergedPlan | null {
  if (one.currency !== other.currency || !isSameCadence(one.cadence, other.cadence)) return null;
  const [first, second] = one.firstPeriodStartsOn <= other.firstPeriodStartsOn ? [one, other] : [other, one];
  const { firstPeriodStartsOn } = first;
  const ends = [...endsOf(one), ...endsOf(other), addDays(second.firstPeriodStartsOn, -1)];
  const sumOn = (day: Day) => plannedOn(one, day) + plannedOn(other, day);
  const pastPlans = [...new Set(ends)]
    .filter((endsOn) => endsOn >= firstPeriodStartsOn)
    .sort()
    .map((endsOn) => ({ endsOn, plannedMinor: sumOn(endsOn) }));
  const ownStarts = [...(one.periodPlans ?? []), ...(other.periodPlans ?? [])].map(
    ({ startsOn }) => startsOn,
  );
  const periodPlans = [...new Set(ownStarts)].sort().map((startsOn) => ({
    startsOn,
    plannedMinor: plannedFrom(one, startsOn) + plannedFrom(other, startsOn),
  }));
  return { plannedMinor: one.plannedMinor + other.plannedMinor, pastPlans, periodPlans, firstPeriodStartsOn };
}

function plannedOn(budget: Dated, day: Day): number {
  return day < budget.firstPeriodStartsOn ? 0 : plannedInGeneral(budget, day);
}

function plannedFrom(budget: Dated, startsOn: Day): number {
  return startsOn < budget.firstPeriodStartsOn
    ? 0
    : plannedIn(budget, periodContaining(budget.cadence, startsOn));
}

/** Both come from contracts or rows, so their fields stand in one order. */
function isSameCadence(one: Cadence, other: Cadence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function endsOf({ pastPlans = [] }: Plan): Day[] {
  return pastPlans.map(({ endsOn }) => endsOn);
}
