/** Columns for a width in points: cards are never narrower than a phone. */
export function columnsFor(width: number): number {
  return width < 680 ? 1 : width < 1240 ? 2 : 3;
}

/**
 * Which cards stand in which column, by their places in the list. Each goes, in order, where there is least above it, so
 * the first ones are in the first line and no column has a hole.
 */
export function spreadCards(weights: readonly number[], columns: number): number[][] {
  const spread = Array.from({ length: columns }, (): number[] => []);
  const heights = spread.map(() => 0);
  weights.forEach((weight, card) => {
    const least = heights.indexOf(Math.min(...heights));
    spread[least]?.push(card);
    heights[least] = (heights[least] ?? 0) + weight;
  });
  return spread;
}
