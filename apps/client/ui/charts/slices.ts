export interface Slice {
  /** Of one category, or null for the last one, which holds all others. */
  id: string | null;
  label: string;
  value: number;
  /** Of the whole, from 0 to 1. */
  share: number;
  /** How many values it holds: 1, or all that the last one took up. */
  parts: number;
}

/** More would be too thin to see and too many to name. */
export const slicesMax = 6;

/**
 * The largest values as slices and the rest as one more. Values of zero and below (more refunded than spent) have
 * no slice. `otherLabel` names the rest by how many values it holds.
 */
export function slicesOf(
  values: readonly { id: string; label: string; value: number }[],
  otherLabel: (parts: number) => string,
): Slice[] {
  const positive = values.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const total = positive.reduce((sum, { value }) => sum + value, 0);
  const isWhole = positive.length <= slicesMax;
  const shown = isWhole ? positive : positive.slice(0, slicesMax);
  const rest = isWhole ? [] : positive.slice(slicesMax);
  const slices: Slice[] = shown.map((one) => ({ ...one, share: one.value / total, parts: 1 }));
  if (rest.length > 0) {
    const value = rest.reduce((sum, one) => sum + one.value, 0);
    slices.push({
      id: null,
      label: otherLabel(rest.length),
      value,
      share: value / total,
      parts: rest.length,
    });
  }
  return slices;
}
