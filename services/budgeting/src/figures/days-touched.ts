import type { Day } from '@florin/domain/calendar';
import { entryOf, type LedgerBlock } from '@florin/domain/ledger';
import type { LedgerStep } from '@florin/ledger';

/** The days on which a category gained or lost an amount. */
export type DaysTouched = ReadonlyMap<string, ReadonlySet<Day>>;

/**
 * Where categories were touched by a step of the ledger: on the days and in the categories that these transactions had
 * before, and those they have now.
 */
export function daysTouched({ before, changed }: LedgerStep, ids: readonly string[]): DaysTouched {
  const touched = new Map<string, Set<Day>>();
  for (const [month, block] of changed) {
    const previous = before.get(month);
    for (const id of new Set(ids)) {
      if (previous !== undefined) touch(touched, previous, id);
      touch(touched, block, id);
    }
  }
  return touched;
}

function touch(touched: Map<string, Set<Day>>, block: LedgerBlock, id: string): void {
  const entry = entryOf(block, id);
  if (entry === null) return;
  for (const { categoryId } of entry.lines) {
    if (categoryId === null) continue;
    const days = touched.get(categoryId) ?? new Set();
    touched.set(categoryId, days.add(entry.on));
  }
}
