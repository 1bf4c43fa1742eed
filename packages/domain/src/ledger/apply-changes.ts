import { type Month, monthOf } from '../calendar/index';
import { emptyBlock, type LedgerBlock } from './block';
import { blockWriter } from './block-writer';
import { type LedgerEntry, monthsTouched, type TransactionChange } from './entry';
import { entryAt } from './read-entries';
import { canonicalUuid, compareUuids, findUuid, readUuid, uuidBytes, writeUuid } from './uuid-bytes';

/**
 * The block after `changes`. A block is a last-writer-wins map by transaction id, the highest change winning, so
 * any order, repetition and batching of the same changes gives the same bytes. Changes of other months are passed
 * over; where nothing is newer than what the block has, the answer is the same block. Throws RangeError for an id
 * that is no UUID, an impossible day, or lines that do not sum to the amount.
 */
export function applyChanges(block: LedgerBlock, changes: Iterable<TransactionChange>): LedgerBlock {
  const newer = latestById(block.month, changes).filter(({ id, change }) => change > changeKnown(block, id));
  if (newer.length === 0) return block;
  const newerIds = new Uint8Array(newer.length * uuidBytes);
  for (const [place, { id }] of newer.entries()) writeUuid(newerIds, place, id);
  const writer = blockWriter(block.month, block, {
    rows: newer.length,
    splits: newer.reduce((sum, { entry }) => sum + (entry ? entry.lines.length - 1 : 0), 0),
    tags: newer.reduce((sum, { entry }) => sum + (entry?.tags.length ?? 0), 0),
    removals: newer.length,
  });
  const orderOf = (column: Uint8Array, row: number, place: number) =>
    row * uuidBytes < column.length ? compareUuids(column, row, newerIds, place) : 1;
  let row = 0;
  let removal = 0;

  for (const [place, { id, change, entry }] of newer.entries()) {
    const firstRow = row;
    while (orderOf(block.ids, row, place) < 0) row += 1;
    writer.copyRows(firstRow, row);
    while (orderOf(block.removedIds, removal, place) < 0) writer.copyRemoval(removal++);
    if (orderOf(block.ids, row, place) === 0) row += 1;
    if (orderOf(block.removedIds, removal, place) === 0) removal += 1;
    if (entry) writer.addEntry(id, change, entry);
    else writer.addRemoval(id, change);
  }
  writer.copyRows(row, block.rowCount);
  while (removal < block.removedChanges.length) writer.copyRemoval(removal++);
  return writer.finish();
}

/** The change at which the block last heard of a transaction, removed ones included; -1 where it never did. */
function changeKnown(block: LedgerBlock, id: string): number {
  const row = findUuid(block.ids, id);
  if (row >= 0) return block.changes[row] ?? -1;
  return block.removedChanges[findUuid(block.removedIds, id)] ?? -1;
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

/**
 * What the block says of changes after `change`, removals included, as changes that make another block of the same
 * month say it too.
 */
export function changesAfter(block: LedgerBlock, change: number): TransactionChange[] {
  const changes: TransactionChange[] = [];
  for (let row = 0; row < block.rowCount; row += 1) {
    if ((block.changes[row] ?? 0) <= change) continue;
    const entry = entryAt(block, row);
    changes.push({ id: entry.id, change: entry.change, previousOn: null, entry });
  }
  // Wherever in the month it stood: only the month is looked at.
  const previousOn = `${block.month}-01`;
  for (const [place, removed] of block.removedChanges.entries()) {
    if (removed <= change) continue;
    changes.push({ id: readUuid(block.removedIds, place), change: removed, previousOn, entry: null });
  }
  return changes;
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
