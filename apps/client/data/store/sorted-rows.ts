import type { Transaction } from '../types';
import type { RowChange } from './resource-table';

/** Newest day first; within a day the later made first, since ids are UUIDv7. */
export function compareNewestFirst(a: Transaction, b: Transaction): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/** Above this, one pass over everything is cheaper than moving the tail of the array once per row. */
const singlyMax = 32;

/** Transactions newest first, kept in order while rows come, go and change. */
export class SortedRows {
  private rows: Transaction[] = [];
  private copy: readonly Transaction[] | null = null;

  get length(): number {
    return this.rows.length;
  }

  /** The same array until something in it changes; safe to hand to a screen. */
  snapshot(): readonly Transaction[] {
    this.copy ??= this.rows.slice();
    return this.copy;
  }

  /** Rows as they are now, to be read at once and not kept. */
  peek(): readonly Transaction[] {
    return this.rows;
  }

  replace(rows: Transaction[]): void {
    this.rows = rows;
    this.copy = null;
  }

  /** Rows in order. Chunks load newest first, so they nearly always belong behind all others. */
  addAll(rows: readonly Transaction[]): void {
    const [first] = rows;
    if (!first) return;
    const last = this.rows[this.rows.length - 1];
    this.copy = null;
    if (!last || compareNewestFirst(last, first) < 0) for (const row of rows) this.rows.push(row);
    else this.rows = merge(this.rows, rows);
  }

  /** Each `before` must be a row of this list and each `after` must belong into it. */
  apply(changes: readonly RowChange<Transaction>[]): void {
    if (changes.length === 0) return;
    this.copy = null;
    if (changes.length > singlyMax) this.applyTogether(changes);
    else for (const change of changes) this.applyOne(change);
  }

  /** The index of the first row that does not come before this one. */
  lowerBound(row: { on: string; id: string }): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareNewestFirst(this.rows[middle] as Transaction, row as Transaction) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows of some days, both included, as indexes: from `start` up to and without `end`. */
  rangeOf(from: string, to: string): { start: number; end: number } {
    // Greater and smaller than every id, so that the bounds fall outside the days themselves.
    return { start: this.lowerBound({ on: to, id: '~' }), end: this.lowerBound({ on: from, id: '' }) };
  }

  private applyOne({ before, after }: RowChange<Transaction>): void {
    if (before && after && compareNewestFirst(before, after) === 0) {
      this.rows[this.lowerBound(before)] = after;
      return;
    }
    if (before) this.rows.splice(this.lowerBound(before), 1);
    if (after) this.rows.splice(this.lowerBound(after), 0, after);
  }

  private applyTogether(changes: readonly RowChange<Transaction>[]): void {
    // A row may change more than once in a batch; what counts is how each id began and ended.
    const gone = new Set<string>();
    const latest = new Map<string, Transaction>();
    for (const { before, after } of changes) {
      if (before) {
        gone.add(before.id);
        latest.delete(before.id);
      }
      if (after) latest.set(after.id, after);
    }
    const kept = gone.size === 0 ? this.rows : this.rows.filter((row) => !gone.has(row.id));
    this.rows = merge(kept, [...latest.values()].sort(compareNewestFirst));
  }
}

function merge(left: readonly Transaction[], right: readonly Transaction[]): Transaction[] {
  const merged: Transaction[] = new Array(left.length + right.length);
  let l = 0;
  let r = 0;
  for (let at = 0; at < merged.length; at++) {
    const a = left[l];
    const b = right[r];
    if (b === undefined || (a !== undefined && compareNewestFirst(a, b) < 0)) {
      merged[at] = a as Transaction;
      l++;
    } else {
      merged[at] = b;
      r++;
    }
  }
  return merged;
}
