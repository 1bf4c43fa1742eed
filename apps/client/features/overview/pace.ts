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
  /** The month's last day has come: whole months are compared, as reports do, and else the same days of both. */
  isWhole: boolean;
  /** What was spent more than by the same day of the month before, or in all of it; null without a month before. */
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
  const isWhole = now.length >= daysInMonth;
  const had = before[(isWhole ? before.length : Math.min(now.length, before.length)) - 1];
  const hasBefore = before.some((value) => value !== 0);
  return {
    now,
    before: hasBefore ? before : [],
    isWhole,
    count: Math.max(daysInMonth, monthBefore.length),
    aheadMinor: hasBefore && had !== undefined ? (now.at(-1) ?? 0) - had : null,
  };
}
