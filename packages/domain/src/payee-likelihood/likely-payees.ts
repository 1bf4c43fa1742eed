import { addDays, type Day } from '../calendar/index';
import { payeeKey } from '../payee/index';
import { cleanPayee } from '../payee-name/index';
import { likelihood, type Moment, type Occasion, rememberedDays } from './likelihood';

export type LikelyEntry = { id: string; on: Day; payee: string; amountMinor: number };

export type LikelyOptions<Entry> = {
  /** The hour of its day at which an entry was made, null where nobody knows. */
  hourOf?: (entry: Entry) => number | null;
  limit?: number;
};

/**
 * Payees that money probably goes to now, the likeliest first, by their clean names. Who pays is left out. Entries
 * may come in any order; those of more than a year ago say nothing.
 */
export function likelyPayees<Entry extends LikelyEntry>(
  entries: Iterable<Entry>,
  moment: Moment,
  { hourOf = () => null, limit = 6 }: LikelyOptions<Entry> = {},
): string[] {
  const from = addDays(moment.on, -rememberedDays);
  const keys = new Map<string, string>();
  const payees = new Map<string, { last: Entry; occasions: Occasion[] }>();
  for (const entry of entries) {
    if (entry.amountMinor >= 0 || entry.on < from || entry.on > moment.on) continue;
    let key = keys.get(entry.payee);
    if (key === undefined) {
      key = payeeKey(entry.payee);
      keys.set(entry.payee, key);
    }
    if (key === '') continue;
    const known = payees.get(key) ?? { last: entry, occasions: [] };
    if (isLater(entry, known.last)) known.last = entry;
    known.occasions.push({ on: entry.on, hour: hourOf(entry) });
    payees.set(key, known);
  }
  return [...payees.values()]
    .map(({ last, occasions }) => ({ payee: cleanPayee(last.payee), score: likelihood(occasions, moment) }))
    .sort((a, b) => b.score - a.score || (a.payee < b.payee ? -1 : 1))
    .slice(0, limit)
    .map(({ payee }) => payee);
}

function isLater(a: LikelyEntry, b: LikelyEntry): boolean {
  return a.on > b.on || (a.on === b.on && a.id > b.id);
}
