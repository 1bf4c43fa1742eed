import { isMonth, type Month, monthOf } from '@florin/domain/calendar';
import {
  applyChanges,
  blockOf,
  changesAfter,
  emptyBlock,
  encodeBlock,
  forgetRemovals,
  type LedgerBlock,
  type LedgerEntry,
} from '@florin/domain/ledger';
import type { LedgerMonths } from './take-delivery';
import { startingFrom, type Watermark } from './watermark';

/** All transactions that the source holds at its change `asOf`. */
export type LedgerSnapshot = { asOf: number; entries: Iterable<LedgerEntry> };

/**
 * The months made anew from a snapshot of the source, only those that are not what they were. What the ledger heard of
 * after the snapshot was taken is kept: the snapshot and the later deliveries together are what a ledger that never
 * missed anything holds. The snapshot must not be older than the watermark, below which removals are forgotten.
 * `unreadable` names months of which nothing is known, which are written whatever they hold.
 */
export function replaceMonths(
  months: LedgerMonths,
  watermark: Watermark,
  snapshot: LedgerSnapshot,
  unreadable: ReadonlySet<string> = new Set(),
): { changed: Map<Month, LedgerBlock>; watermark: Watermark } {
  if (snapshot.asOf < watermark.asOf) throw new RangeError('ledger: a snapshot older than the watermark');
  const next = startingFrom(watermark, snapshot.asOf);
  const entriesByMonth = new Map<Month, LedgerEntry[]>();
  for (const month of [...months.keys(), ...unreadable]) if (isMonth(month)) entriesByMonth.set(month, []);
  for (const entry of snapshot.entries) {
    const month = monthOf(entry.on);
    const entries = entriesByMonth.get(month);
    if (entries) entries.push(entry);
    else entriesByMonth.set(month, [entry]);
  }
  const changed = new Map<Month, LedgerBlock>();
  for (const [month, entries] of entriesByMonth) {
    const before = months.get(month) ?? emptyBlock(month);
    const later = changesAfter(before, snapshot.asOf);
    const after = forgetRemovals(applyChanges(blockOf(month, entries), later), next.asOf);
    if (unreadable.has(month) || !isEqual(before, after, next.asOf)) changed.set(month, after);
  }
  return { changed, watermark: next };
}

/** Whether two blocks hold the same transactions; a removal that may be forgotten and is not makes no difference. */
function isEqual(one: LedgerBlock, other: LedgerBlock, asOf: number): boolean {
  return Buffer.compare(encodeBlock(forgetRemovals(one, asOf)), encodeBlock(other)) === 0;
}
