import type { PayeeSpending, Spending } from '@/data';

export interface Ranked {
  /** Null for the last one, which holds all others. */
  id: string | null;
  /** What it stands for: itself, or all that the last one took up. */
  ids: readonly string[];
  value: number;
  /** Of everything spent, from 0 to 1. */
  share: number;
}

/** The largest values and the rest as one more. What got more back than was spent has no bar and no share. */
export function ranked(values: readonly { id: string; value: number }[], shownMax: number): Ranked[] {
  const positive = values.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const total = positive.reduce((sum, { value }) => sum + value, 0);
  const isWhole = positive.length <= shownMax + 1;
  const shown = isWhole ? positive : positive.slice(0, shownMax);
  const rest = isWhole ? [] : positive.slice(shownMax);
  const lines: Ranked[] = shown.map(({ id, value }) => ({ id, ids: [id], value, share: value / total }));
  if (rest.length > 0) {
    const value = rest.reduce((sum, one) => sum + one.value, 0);
    lines.push({ id: null, ids: rest.map(({ id }) => id), value, share: value / total });
  }
  return lines;
}

/** Stands for what has no category, in an address as well. */
export const noCategory = 'none';

export function categoryValues({ rows }: Pick<Spending, 'rows'>): { id: string; value: number }[] {
  return rows.map(({ categoryId, spentMinor }) => ({ id: categoryId ?? noCategory, value: spentMinor }));
}

export function payeeValues(rows: readonly PayeeSpending[]): { id: string; value: number }[] {
  return rows.map(({ payee, spentMinor }) => ({ id: payee, value: spentMinor }));
}

/** What each of some ids came to together, by a list of values; undefined where there is no list. */
export function sumOf(
  ids: readonly string[],
  values: readonly { id: string; value: number }[] | null,
): number | undefined {
  if (values === null) return undefined;
  const wanted = new Set(ids);
  return values.reduce((sum, { id, value }) => (wanted.has(id) ? sum + value : sum), 0);
}
