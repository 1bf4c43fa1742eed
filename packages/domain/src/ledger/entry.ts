import { type Day, isDay, type Month, monthOf } from '../calendar/index';
import { isMinor } from '../money/index';

/** One part of a transaction, in one category; null is not categorised yet. */
export type LedgerLine = { categoryId: string | null; amountMinor: number };

/** Pending is what a bank has announced and not booked yet. */
export type EntryStatus = 'pending' | 'posted';

/** What reporting and budgeting know of a transaction. `lines` is never empty and sums to `amountMinor`. */
export type LedgerEntry = {
  id: string;
  change: number;
  on: Day;
  accountId: string;
  payee: string;
  note: string;
  /** Null, in what was kept before entries named theirs, is the household's own. */
  currency: string | null;
  status: EntryStatus;
  /** What pairs the two sides of a transfer between own accounts; null for everything else. */
  transferId: string | null;
  /** Says what an account holds instead of what came or went; it is neither income nor spending. */
  isCorrection: boolean;
  /** Ids of tags, none twice. */
  tags: readonly string[];
  amountMinor: number;
  lines: readonly LedgerLine[];
};

/**
 * One step in the life of a transaction. `entry` is what it is now, null when it was removed; `previousOn` is the
 * day it had before this step, null when it is new. Of two steps of one transaction the higher `change` is the later.
 */
export type TransactionChange = {
  id: string;
  change: number;
  previousOn: Day | null;
  entry: LedgerEntry | null;
};

/** The months whose blocks this change must be applied to: one or two, none for the removal of what never was. */
export function monthsTouched(change: TransactionChange): Month[] {
  const before = change.previousOn === null ? null : monthOf(change.previousOn);
  const after = change.entry === null ? null : monthOf(change.entry.on);
  return [...new Set([before, after])].filter((month) => month !== null);
}

/** Changes by the month they touch; a change that moves a transaction to another month stands under both. */
export function groupByMonth(changes: Iterable<TransactionChange>): Map<Month, TransactionChange[]> {
  const groups = new Map<Month, TransactionChange[]>();
  for (const change of changes) {
    for (const month of monthsTouched(change)) {
      const group = groups.get(month);
      if (group) group.push(change);
      else groups.set(month, [change]);
    }
  }
  return groups;
}

/** The change without payee and note, for a reader that has no business with them. */
export function withoutText(change: TransactionChange): TransactionChange {
  return change.entry === null ? change : { ...change, entry: { ...change.entry, payee: '', note: '' } };
}

/** Throws RangeError for an entry a block cannot hold: that is a fault of the caller, who has validated it before. */
export function assertEntry(entry: LedgerEntry): void {
  if (!isDay(entry.on)) throw new RangeError(`ledger: entry ${entry.id} has no real day`);
  let sum = 0;
  for (const line of entry.lines) sum += isMinor(line.amountMinor) ? line.amountMinor : Number.NaN;
  if (entry.lines.length === 0 || sum !== entry.amountMinor) {
    throw new RangeError(`ledger: the lines of entry ${entry.id} do not sum to its amount`);
  }
}
