/** The middle of each row, from the top, and how many rows lie above a point: the place of what is dropped there. */
export function placeUnder(middles: readonly number[], from: number, at: number): number {
  const others = middles.filter((_, index) => index !== from);
  return others.filter((middle) => middle < at).length;
}
