import type { Day, Month } from '@florin/domain/calendar';
import {
  applyChanges,
  emptyBlock,
  entryOf,
  groupByMonth,
  type LedgerBlock,
  type TransactionChange,
} from '@florin/domain/ledger';
import type { LedgerMonths } from './spent';

/** The days on which a category gained or lost an amount. */
export type DaysTouched = ReadonlyMap<string, ReadonlySet<Day>>;

/**
 * The months after changes, only those that are not what they were, and where categories were touched: on the
 * days and in the categories a transaction had before, and those it has now.
 */
export function applyToLedger(
  months: LedgerMonths,
  changes: readonly TransactionChange[],
): { changed: Map<Month, LedgerBlock>; touched: DaysTouched } {
  const changed = new Map<Month, LedgerBlock>();
  const touched = new Map<string, Set<Day>>();
  for (const [month, group] of groupByMonth(changes)) {
    const before = months.get(month) ?? emptyBlock(month);
    const after = applyChanges(before, group);
    if (after === before) continue;
    changed.set(month, after);
    for (const id of new Set(group.map((change) => change.id))) {
      touch(touched, before, id);
      touch(touched, after, id);
    }
  }
  return { changed, touched };
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
