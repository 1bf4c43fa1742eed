import type { Transaction } from '@/data';

/** What rows come to, by currency: most rows first. Within a category only its own parts count. */
export function sumsOf(
  rows: Iterable<Transaction>,
  categories: readonly (string | null)[] = [],
): { currency: string; totalMinor: number }[] {
  const totals = new Map<string, { totalMinor: number; count: number }>();
  for (const { currency, amountMinor, splits } of rows) {
    const total = totals.get(currency) ?? { totalMinor: 0, count: 0 };
    total.count += 1;
    if (categories.length === 0) total.totalMinor += amountMinor;
    else
      for (const split of splits)
        if (categories.includes(split.categoryId)) total.totalMinor += split.amountMinor;
    totals.set(currency, total);
  }
  return [...totals]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([currency, { totalMinor }]) => ({ currency, totalMinor }));
}
