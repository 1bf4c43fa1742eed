/** Sums that grow: what had been spent by the end of each day. */
export function runningSums(daily: readonly number[]): number[] {
  let sum = 0;
  return daily.map((value) => {
    sum += value;
    return sum;
  });
}

export interface Pace {
  /** Spent by the end of each day of this month, up to today. */
  now: number[];
  /** Of the whole month before. */
  before: number[];
  /** How many days the longer of the two months has. */
  count: number;
  /** What was spent more by today than by the same day of the month before; null without a month before. */
  aheadMinor: number | null;
}

/**
 * This month's spending against the month before, day by day. `thisMonth` ends with today. Where the month before was
 * shorter, its whole counts.
 */
export function paceOf(
  thisMonth: readonly number[],
  monthBefore: readonly number[],
  daysInMonth: number,
): Pace {
  const now = runningSums(thisMonth);
  const before = runningSums(monthBefore);
  const had = before[Math.min(now.length, before.length) - 1];
  const hasBefore = before.some((value) => value !== 0);
  return {
    now,
    before: hasBefore ? before : [],
    count: Math.max(daysInMonth, monthBefore.length),
    aheadMinor: hasBefore && had !== undefined ? (now.at(-1) ?? 0) - had : null,
  };
}
