import { type Cadence, type Day, nextPeriod, type Period, periodContaining } from '../calendar/index';
import { addMinor } from '../money/index';
import { carryOut, type Rollover } from './carry';
import { type PastPlan, type PeriodPlan, plannedIn } from './plan';

export type BudgetRule = {
  cadence: Cadence;
  /** What is planned from now on. */
  plannedMinor: number;
  /** What was planned before, the oldest first; absent is that the plan never changed. */
  pastPlans?: readonly PastPlan[];
  /** What single periods plan instead. */
  periodPlans?: readonly PeriodPlan[];
  rollover: Rollover;
  /** The most surplus carried into a period; null or absent is no cap. */
  capMinor?: number | null;
  /** Nothing is carried into the period that contains this day, and no earlier one is looked at. */
  firstPeriodStartsOn: Day;
};

/** Spent is positive for expenses and negative where refunds outweigh them. remaining = planned + carried in - spent. */
export type PeriodFigures = Period & {
  plannedMinor: number;
  carriedInMinor: number;
  spentMinor: number;
  remainingMinor: number;
};

/** What was spent in a period: a look-up, or sums by the day the period starts on (absent is nothing spent). */
export type SpentByPeriod = ReadonlyMap<Day, number> | ((period: Period) => number);

/**
 * The figures of the period that contains `day`, the carry derived anew from the first period on, so that an expense
 * or refund that arrives late for a past period is right at once. Null on a day before the first period, when there
 * was no budget.
 */
export function periodFigures(budget: BudgetRule, spent: SpentByPeriod, day: Day): PeriodFigures | null {
  let latest: PeriodFigures | null = null;
  for (const figures of walkPeriods(budget, spent, day)) latest = figures;
  return latest;
}

/** The figures of every period from the first to the one that contains `day`, in order; none on a day before them. */
export function allPeriodFigures(budget: BudgetRule, spent: SpentByPeriod, day: Day): PeriodFigures[] {
  return [...walkPeriods(budget, spent, day)];
}

/** A period as it is looked at from a day, which may lie before it, within it or after it. */
export type PeriodSeen = PeriodFigures & {
  /** False of a period whose carry still depends on what is spent until then; it counts as 0 so far. */
  isCarryKnown: boolean;
};

/**
 * The period that contains `day`, seen on `today`. What an earlier period carried into it is history; what will be
 * carried into one that is to come is not known yet, unless nothing ever is. Null where there was no budget.
 */
export function periodSeen(
  budget: BudgetRule,
  spent: SpentByPeriod,
  day: Day,
  today: Day,
): PeriodSeen | null {
  const period = periodContaining(budget.cadence, day);
  const first = periodContaining(budget.cadence, budget.firstPeriodStartsOn);
  if (period.startsOn <= today || period.startsOn <= first.startsOn) {
    const figures = periodFigures(budget, spent, day);
    return figures && { ...figures, isCarryKnown: true };
  }
  const plannedMinor = plannedIn(budget, period);
  const spentMinor = spentIn(period, spent);
  return {
    ...period,
    plannedMinor,
    carriedInMinor: 0,
    spentMinor,
    remainingMinor: addMinor(plannedMinor, -spentMinor),
    isCarryKnown: budget.rollover === 'none',
  };
}

function* walkPeriods(budget: BudgetRule, spent: SpentByPeriod, day: Day): Generator<PeriodFigures> {
  const { cadence, rollover, capMinor = null } = budget;
  let carriedInMinor = 0;
  let period = periodContaining(cadence, budget.firstPeriodStartsOn);
  while (day >= period.startsOn) {
    const plannedMinor = plannedIn(budget, period);
    const spentMinor = spentIn(period, spent);
    const remainingMinor = addMinor(addMinor(plannedMinor, carriedInMinor), -spentMinor);
    yield { ...period, plannedMinor, carriedInMinor, spentMinor, remainingMinor };
    if (day <= period.endsOn) return;
    carriedInMinor = carryOut(remainingMinor, rollover, capMinor);
    period = nextPeriod(cadence, period);
  }
}

function spentIn(period: Period, spent: SpentByPeriod): number {
  return (typeof spent === 'function' ? spent(period) : spent.get(period.startsOn)) ?? 0;
}
