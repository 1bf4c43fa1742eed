import { type DateOrder, type DateText, dayOf, readDateText } from './day-text';

/** Reads each different text once: statements repeat their dates. */
export function createDateReader(): (text: string) => DateText | null {
  const known = new Map<string, DateText | null>();
  return function readCached(text: string): DateText | null {
    const found = known.get(text);
    if (found !== undefined) return found;
    const read = readDateText(text);
    if (known.size < 20_000) known.set(text, read);
    return read;
  };
}

/** The order that a number above 12 proves, by the majority where dates contradict each other; null for no proof. */
export function provenDateOrder(dates: readonly (DateText | null)[]): 'dmy' | 'mdy' | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const date of dates) {
    if (date?.kind !== 'numeric') continue;
    if (date.first > 12 && date.second <= 12) dayFirst++;
    if (date.second > 12 && date.first <= 12) monthFirst++;
  }
  return dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'dmy' : 'mdy';
}

/**
 * The order of day and month for all dates of one file. A number above 12 proves it; where none does, the order in
 * which the dates follow each other in smaller steps is taken, since statements are sorted; where that says nothing
 * either, month first for US dollars and day first for the rest of the world.
 */
export function dateOrderOf(dates: readonly (DateText | null)[], currency: string): DateOrder {
  if (!dates.some((date) => date?.kind === 'numeric')) return 'ymd';
  const proven = provenDateOrder(dates);
  if (proven !== null) return proven;
  const dayFirstSteps = stepsIn(dates, 'dmy');
  const monthFirstSteps = stepsIn(dates, 'mdy');
  if (dayFirstSteps !== monthFirstSteps) return dayFirstSteps < monthFirstSteps ? 'dmy' : 'mdy';
  return currency === 'USD' ? 'mdy' : 'dmy';
}

/** The days between neighbouring dates, summed; months count as 31 days, which is near enough to compare. */
function stepsIn(dates: readonly (DateText | null)[], order: DateOrder): number {
  let sum = 0;
  let last: number | null = null;
  for (const date of dates) {
    if (!date || dayOf(date, order) === null) continue;
    const month = date.kind === 'certain' ? date.month : order === 'mdy' ? date.first : date.second;
    const day = date.kind === 'certain' ? date.day : order === 'mdy' ? date.second : date.first;
    const place = date.year * 372 + month * 31 + day;
    if (last !== null) sum += Math.abs(place - last);
    last = place;
  }
  return sum;
}
