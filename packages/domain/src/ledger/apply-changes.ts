import { type Month, monthOf } from '../calendar/index';
import { emptyBlock, type LedgerBlock } from './block';
import { blockWriter } from './block-writer';
import { type LedgerEntry, monthsTouched, type TransactionChange } from './entry';
import { canonicalUuid, compareUuids, uuidBytes, writeUuid } from './uuid-bytes';

/**
 * The block after `changes`. A block is a last-writer-wins map by transaction id, the highest change winning, so
 * any order, repetition and batching of the same changes gives the same bytes. Changes of other months are passed
 * over. Throws RangeError for an id that is no UUID, an impossible day, or lines that do not sum to the amount.
 */
export function applyChanges(block: LedgerBlock, changes: Iterable<TransactionChange>): LedgerBlock {
  const latest = latestById(block.month, changes);
  if (latest.length === 0) return block;
  const latestIds = new Uint8Array(latest.length * uuidBytes);
  for (const [place, change] of latest.entries()) writeUuid(latestIds, place, change.id);
  const writer = blockWriter(block.month, block, {
    rows: latest.length,
    splits: latest.reduce((sum, { entry }) => sum + (entry ? entry.lines.length - 1 : 0), 0),
    removals: latest.length,
  });
  const removalCount = block.removedChanges.length;
  let row = 0;
  let removal = 0;

  for (const [place, change] of latest.entries()) {
    const firstRow = row;
    while (row < block.rowCount && compareUuids(block.ids, row, latestIds, place) < 0) row += 1;
    writer.copyRows(firstRow, row);
    while (removal < removalCount && compareUuids(block.removedIds, removal, latestIds, place) < 0) {
      writer.copyRemoval(removal++);
    }
    const isRow = row < block.rowCount && compareUuids(block.ids, row, latestIds, place) === 0;
    const isRemoval =
      removal < removalCount && compareUuids(block.removedIds, removal, latestIds, place) === 0;
    const known = isRow ? block.changes[row] : isRemoval ? block.removedChanges[removal] : undefined;
    if (known === undefined || known < change.change) {
      if (change.entry) writer.addEntry(change.id, change.change, change.entry);
      else writer.addRemoval(change.id, change.change);
    } else if (isRow) writer.copyRows(row, row + 1);
    else writer.copyRemoval(removal);
    if (isRow) row += 1;
    if (isRemoval) removal += 1;
  }
  writer.copyRows(row, block.rowCount);
  while (removal < removalCount) writer.copyRemoval(removal++);
  return writer.finish();
}

/** The block of `month` that holds exactly these entries; those of other months are passed over. */
export function blockOf(month: Month, entries: Iterable<LedgerEntry>): LedgerBlock {
  const changes: TransactionChange[] = [];
  for (const entry of entries) changes.push({ id: entry.id, change: entry.change, previousOn: null, entry });
  return applyChanges(emptyBlock(month), changes);
}

/**
 * The block without the removals up to and including `change`, once it is known that no change up to there can
 * still arrive. What is left of two blocks with the same rows is then equal, whatever their histories.
 */
export function forgetRemovals(block: LedgerBlock, change: number): LedgerBlock {
  const kept = [...block.removedChanges.keys()].filter(
    (place) => (block.removedChanges[place] ?? 0) > change,
  );
  if (kept.length === block.removedChanges.length) return block;
  const removedIds = new Uint8Array(kept.length * uuidBytes);
  for (const [place, from] of kept.entries()) {
    removedIds.set(block.removedIds.subarray(from * uuidBytes, (from + 1) * uuidBytes), place * uuidBytes);
  }
  return {
    ...block,
    removedIds,
    removedChanges: Float64Array.from(kept, (from) => block.removedChanges[from] ?? 0),
  };
}

type MonthChange = { id: string; change: number; entry: LedgerEntry | null };

/** The last change of each id that touches `month`, by id; a transaction that is now elsewhere counts as removed. */
function latestById(month: Month, changes: Iterable<TransactionChange>): MonthChange[] {
  const latest = new Map<string, MonthChange>();
  for (const change of changes) {
    if (!monthsTouched(change).includes(month)) continue;
    const id = canonicalUuid(change.id);
    const known = latest.get(id);
    if (known && known.change >= change.change) continue;
    const isHere = change.entry !== null && monthOf(change.entry.on) === month;
    latest.set(id, { id, change: change.change, entry: isHere ? change.entry : null });
  }
  return [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
