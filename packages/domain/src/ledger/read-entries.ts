import { type Day, dateOf, monthRange, twoDigits } from '../calendar/index';
import { correctionMark, firstPlaceOf, type LedgerBlock, pendingMark } from './block';
import type { LedgerEntry, LedgerLine } from './entry';
import { canonicalUuid, findUuid, readUuid } from './uuid-bytes';

/** The transaction at a row, 0 to `rowCount - 1`. */
export function entryAt(block: LedgerBlock, row: number): LedgerEntry {
  const amountMinor = block.amounts[row] ?? 0;
  return {
    id: readUuid(block.ids, row),
    change: block.changes[row] ?? 0,
    on: dayAt(block, row),
    accountId: block.accountIds.values()[block.accounts[row] ?? 0] ?? '',
    payee: block.payeeTexts.values()[block.payees[row] ?? 0] ?? '',
    note: block.noteTexts.values()[block.notes[row] ?? 0] ?? '',
    currency: block.currencyCodes.values()[block.currencies[row] ?? 0] ?? null,
    status: ((block.marks[row] ?? 0) & pendingMark) !== 0 ? 'pending' : 'posted',
    transferId: transferAt(block, row),
    isCorrection: ((block.marks[row] ?? 0) & correctionMark) !== 0,
    tags: tagsAt(block, row),
    amountMinor,
    lines: linesAt(block, row, amountMinor),
  };
}

/** The transaction with this id, or null where the block has none or it was removed. */
export function entryOf(block: LedgerBlock, id: string): LedgerEntry | null {
  const row = findUuid(block.ids, canonicalUuid(id));
  return row < 0 ? null : entryAt(block, row);
}

/** All transactions, by id. */
export function entriesOf(block: LedgerBlock): LedgerEntry[] {
  return Array.from({ length: block.rowCount }, (_, row) => entryAt(block, row));
}

/** Rows by day and, within a day, by id (which follows the time of entry), the newest first. */
export function newestFirst(block: LedgerBlock, rows: number[]): number[] {
  return rows.sort((a, b) => (block.dates[b] ?? 0) - (block.dates[a] ?? 0) || b - a);
}

/** The dates of the block's month that lie in the range, or null where none does. */
export function dateRange(
  block: LedgerBlock,
  fromDay?: Day,
  toDay?: Day,
): { first: number; last: number } | null {
  const { startsOn, endsOn } = monthRange(block.month);
  const from = fromDay === undefined || fromDay < startsOn ? startsOn : fromDay;
  const to = toDay === undefined || toDay > endsOn ? endsOn : toDay;
  return from > to ? null : { first: dateOf(from), last: dateOf(to) };
}

function dayAt(block: LedgerBlock, row: number): Day {
  return `${block.month}-${twoDigits(block.dates[row] ?? 1)}`;
}

function linesAt(block: LedgerBlock, row: number, amountMinor: number): LedgerLine[] {
  const categoryIds = block.categoryIds.values();
  const first = { categoryId: categoryIds[block.categories[row] ?? 0] ?? null, amountMinor };
  const lines: LedgerLine[] = [first];
  if (block.splitRows.length === 0) return lines;
  for (let split = firstPlaceOf(block.splitRows, row); block.splitRows[split] === row; split += 1) {
    const splitMinor = block.splitAmounts[split] ?? 0;
    first.amountMinor -= splitMinor;
    lines.push({
      categoryId: categoryIds[block.splitCategories[split] ?? 0] ?? null,
      amountMinor: splitMinor,
    });
  }
  return lines;
}

function transferAt(block: LedgerBlock, row: number): string | null {
  const place = firstPlaceOf(block.transferRows, row);
  return block.transferRows[place] === row ? readUuid(block.transferIds, place) : null;
}

function tagsAt(block: LedgerBlock, row: number): string[] {
  const tags: string[] = [];
  for (let place = firstPlaceOf(block.tagRows, row); block.tagRows[place] === row; place += 1) {
    tags.push(block.tagIds.values()[block.tags[place] ?? 0] ?? '');
  }
  return tags;
}
