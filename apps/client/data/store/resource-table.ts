import type { AnyRow } from '../types';
import { foldWrites, type PendingWrite } from './pending-write';

/** A row as seen before and after; null where there is none. */
export interface RowChange<Row> {
  before: Row | null;
  after: Row | null;
}

export interface Removal {
  id: string;
  /** Null where the answer named none; the tombstone of the stream settles it. */
  change: number | null;
}

/** Hears of each change of the server's truth; `change` is the number it happened at, null when that is not known. */
export type BaseListener<Row> = (
  before: Row | undefined,
  after: Row | undefined,
  change: number | null,
) => void;

/**
 * One resource: `base` is the server's truth, exact up to `cursor`; the overlay is base with pending writes on top,
 * kept only for the rows that have some. Only the ordered stream moves the cursor. A write's own answer may put a
 * newer row into base ahead of the cursor, since it can overtake earlier changes that are still on their way.
 */
export class ResourceTable<Row extends AnyRow> {
  readonly base = new Map<string, Row>();
  cursor = 0;
  private readonly overlay = new Map<string, Row | null>();
  private readonly pending = new Map<string, PendingWrite[]>();
  /** Rows an own answer removed ahead of the cursor: older news of them, still on its way, must not revive them. */
  private readonly removedAhead = new Map<string, number | null>();
  private readonly onBase: BaseListener<Row>;

  constructor(onBase: BaseListener<Row> = () => {}) {
    this.onBase = onBase;
  }

  get(id: string): Row | null {
    const shown = this.overlay.get(id);
    return shown === undefined ? (this.base.get(id) ?? null) : shown;
  }

  isPending(id: string): boolean {
    return this.pending.has(id);
  }

  /** Ids whose view may differ from base. */
  pendingIds(): IterableIterator<string> {
    return this.pending.keys();
  }

  pendingCountOf(id: string): number {
    return this.pending.get(id)?.length ?? 0;
  }

  /** Every visible row, in no order. */
  *rows(): Generator<Row> {
    for (const [id, row] of this.base) {
      const shown = this.overlay.get(id);
      if (shown !== null) yield shown ?? row;
    }
    for (const [id, shown] of this.overlay) if (shown && !this.base.has(id)) yield shown;
  }

  /**
   * Rows read from this device: true to the cursor stored with them, so nothing is compared.
   * `added` are the rows that are new to the view as they are; `changes` those a pending write speaks about.
   */
  load(rows: readonly Row[]): { added: readonly Row[]; changes: RowChange<Row>[] } {
    if (this.pending.size === 0) {
      for (const row of rows) this.base.set(row.id, row);
      return { added: rows, changes: [] };
    }
    const added: Row[] = [];
    const changes: RowChange<Row>[] = [];
    for (const row of rows) {
      if (!this.pending.has(row.id)) {
        this.base.set(row.id, row);
        added.push(row);
        continue;
      }
      const before = this.get(row.id);
      this.base.set(row.id, row);
      this.refold(row.id);
      changes.push(...difference(before, this.get(row.id)));
    }
    return { added, changes };
  }

  /** The ordered stream: rows, tombstones and the cursor that follows them. What is not newer than the cursor is known. */
  applyStream(
    rows: readonly Row[],
    removed: readonly { id: string; change: number }[],
    change: number,
  ): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    for (const row of rows) {
      if (row.change <= this.cursor) continue;
      const ahead = this.removedAhead.get(row.id);
      if (ahead === null || (ahead !== undefined && ahead >= row.change)) continue;
      this.putBase(row, changes);
    }
    for (const { id, change: removedAt } of removed) {
      if (removedAt <= this.cursor) continue;
      this.removedAhead.delete(id);
      const base = this.base.get(id);
      if (base && base.change <= removedAt) this.dropBase(id, removedAt, changes);
    }
    this.cursor = Math.max(this.cursor, change);
    for (const [id, ahead] of this.removedAhead)
      if (ahead !== null && ahead <= this.cursor) this.removedAhead.delete(id);
    return changes;
  }

  /** The answer to an own write. */
  applyAnswer(row: Row): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    const ahead = this.removedAhead.get(row.id);
    const isRemoved = ahead === null || (ahead !== undefined && ahead >= row.change);
    if (row.change > this.cursor && !isRemoved) this.putBase(row, changes);
    return changes;
  }

  applyAnsweredRemoval({ id, change }: Removal): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    if (change !== null && change <= this.cursor) return changes;
    if (this.base.has(id)) {
      this.removedAhead.set(id, change);
      this.dropBase(id, change, changes);
    }
    return changes;
  }

  addWrite(write: PendingWrite): RowChange<Row>[] {
    const before = this.get(write.rowId);
    const writes = this.pending.get(write.rowId);
    if (writes) writes.push(write);
    else this.pending.set(write.rowId, [write]);
    this.refold(write.rowId);
    return difference(before, this.get(write.rowId));
  }

  removeWrite(write: PendingWrite): RowChange<Row>[] {
    const before = this.get(write.rowId);
    const left = (this.pending.get(write.rowId) ?? []).filter((other) => other.key !== write.key);
    if (left.length > 0) this.pending.set(write.rowId, left);
    else this.pending.delete(write.rowId);
    this.refold(write.rowId);
    return difference(before, this.get(write.rowId));
  }

  private putBase(row: Row, changes: RowChange<Row>[]): void {
    const old = this.base.get(row.id);
    if (old && old.change >= row.change) return;
    const before = this.get(row.id);
    this.base.set(row.id, row);
    this.onBase(old, row, row.change);
    this.refold(row.id);
    changes.push(...difference(before, this.get(row.id)));
  }

  private dropBase(id: string, change: number | null, changes: RowChange<Row>[]): void {
    const old = this.base.get(id);
    const before = this.get(id);
    this.base.delete(id);
    this.onBase(old, undefined, change);
    this.refold(id);
    changes.push(...difference(before, this.get(id)));
  }

  private refold(id: string): void {
    const writes = this.pending.get(id);
    if (!writes) this.overlay.delete(id);
    else this.overlay.set(id, foldWrites(this.base.get(id), writes));
  }
}

function difference<Row>(before: Row | null, after: Row | null): RowChange<Row>[] {
  return before === after ? [] : [{ before, after }];
}
