import { type Day, daysBetween } from '../calendar/index';
import { type PayeeEntry, payeeKey } from '../payee/index';

/** After so many days an entry weighs half. */
const halfLifeDays = 90;

/**
 * The categories a payee was filed under, the likeliest now first: each by how often and how lately. All parts of a split
 * count, as each of them may be what this one is for.
 */
export function likelyCategories(
  entries: Iterable<Pick<PayeeEntry, 'payee' | 'on' | 'splits'>>,
  payee: string,
  today: Day,
): string[] {
  const wanted = payeeKey(payee);
  if (wanted === '') return [];
  const isMeant = new Map<string, boolean>();
  const weights = new Map<string, number>();
  for (const entry of entries) {
    let meant = isMeant.get(entry.payee);
    if (meant === undefined) {
      meant = payeeKey(entry.payee) === wanted;
      isMeant.set(entry.payee, meant);
    }
    if (!meant) continue;
    const weight = 0.5 ** (Math.max(0, daysBetween(entry.on, today)) / halfLifeDays);
    for (const { categoryId } of entry.splits)
      if (categoryId !== null) weights.set(categoryId, (weights.get(categoryId) ?? 0) + weight);
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
