/**
 * Whether spending has reached a percentage of what is available; exactly at it counts. Where nothing is available,
 * or less, the first expense reaches every percentage.
 */
export function reachesPercent(spentMinor: number, availableMinor: number, percent: number): boolean {
  if (spentMinor <= 0) return false;
  return availableMinor <= 0 || spentMinor * 100 >= availableMinor * percent;
}

/**
 * The whole percentage spent, rounded down so that it shows 100 only when all is spent; 0 while refunds outweigh
 * expenses. Where nothing is available it is 0 before the first expense and 100 from then on.
 */
export function percentSpent(spentMinor: number, availableMinor: number): number {
  if (spentMinor <= 0) return 0;
  if (availableMinor <= 0) return 100;
  const percent = Math.floor((spentMinor / availableMinor) * 100);
  // The division may land a hair off the whole percentage; the comparison without division decides.
  if (reachesPercent(spentMinor, availableMinor, percent + 1)) return percent + 1;
  return reachesPercent(spentMinor, availableMinor, percent) ? percent : percent - 1;
}

/** The highest of some percentages that spending has reached; null is none. */
export function highestReached(
  spentMinor: number,
  availableMinor: number,
  percents: readonly number[],
): number | null {
  const reached = percents.filter((percent) => reachesPercent(spentMinor, availableMinor, percent));
  return reached.length === 0 ? null : Math.max(...reached);
}
