/**
 * Splits `totalMinor` in proportion to `weights` so that the parts add up to it exactly: every part is
 * rounded toward zero and the minor units left over go to the largest remainders, the earlier part first.
 * Weights that are all zero share equally. A negative total gives the mirror image of the positive one.
 * Throws RangeError for no weights, or for a negative or infinite weight.
 */
export function allocateMinor(totalMinor: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length === 0 || weights.some((weight) => weight < 0) || !Number.isFinite(weightSum)) {
    throw new RangeError('money: weights are finite, not negative, and at least one');
  }
  if (!Number.isSafeInteger(totalMinor)) throw new RangeError('money: a total is an exact integer');
  const sign = totalMinor < 0 ? -1 : 1;
  const size = Math.abs(totalMinor);
  const exact = weights.map((weight) => size * (weightSum === 0 ? 1 / weights.length : weight / weightSum));
  const parts = exact.map(Math.floor);
  const left = size - parts.reduce((sum, part) => sum + part, 0);
  spread(parts, left, byRemainder(exact));
  return parts.map((part) => (part === 0 ? 0 : sign * part));
}

/** Places of the parts with a share at all, the largest remainder first. */
function byRemainder(exact: readonly number[]): number[] {
  const remainder = (place: number) => (exact[place] ?? 0) % 1;
  const places = exact.map((_, place) => place).filter((place) => (exact[place] ?? 0) > 0);
  return places.sort((a, b) => remainder(b) - remainder(a) || a - b);
}

/** Hands out `left` units one at a time; below zero it takes back what floating point rounded up too far. */
function spread(parts: number[], left: number, places: readonly number[]): void {
  const step = Math.sign(left);
  for (let given = 0; given < Math.abs(left); given += 1) {
    const place = places[given % places.length] ?? 0;
    parts[place] = (parts[place] ?? 0) + step;
  }
}
