import {
  addDays,
  type Cadence,
  type Day,
  daysBetween,
  type Period,
  periodContaining,
} from '../calendar/index';

/** What a category spent on one day, positive for expenses; days without any are left out. */
export type DaySpent = { on: Day; spentMinor: number };

/** How a category is spent in: this period's days and those of periods before, the latest first. */
export type SpendingPattern = {
  days: readonly DaySpent[];
  past: readonly PastSpending[];
};

export type PastSpending = Period & { days: readonly DaySpent[] };

/** What a category spent on each day from one to another, both included, in any order. */
export type DaysSpent = (from: Day, to: Day) => readonly DaySpent[];

/** How many past periods are looked at: enough for a median that one freak period does not move. */
export const pastPeriodsMax = 6;

/**
 * The pattern of a category around a period. The past is the category's own, so it may be older than its budget; it
 * begins with the first period, of those looked at, in which something was spent.
 */
export function spendingPattern(cadence: Cadence, period: Period, daysSpent: DaysSpent): SpendingPattern {
  const past: PastSpending[] = [];
  let { startsOn } = period;
  for (let back = 0; back < pastPeriodsMax; back++) {
    const earlier = periodContaining(cadence, addDays(startsOn, -1));
    past.push({ ...earlier, days: daysSpent(earlier.startsOn, earlier.endsOn) });
    startsOn = earlier.startsOn;
  }
  while (past.length > 0 && past.at(-1)?.days.length === 0) past.pop();
  return { days: daysSpent(period.startsOn, period.endsOn), past };
}

/** How much of a period has passed at the end of a day: 0 before it, 1 from its last day on. */
export function partPassed({ startsOn, endsOn }: Period, day: Day): number {
  const part = (daysBetween(startsOn, day) + 1) / (daysBetween(startsOn, endsOn) + 1);
  return Math.min(1, Math.max(0, part));
}

/** The days on which something was paid, in their order; a day on which refunds outweigh is none. */
export function paymentsOf(days: readonly DaySpent[]): DaySpent[] {
  return days.filter(({ spentMinor }) => spentMinor > 0).sort((a, b) => (a.on < b.on ? -1 : 1));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
