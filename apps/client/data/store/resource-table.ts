import type { AnyRow } from '../types';
import { foldWrites, type PendingWrite, writesByRow } from './pending-write';
import { isSameRow } from './same-row';

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

/** A row whose own answer came before the stream got there. */
export interface Ahead<Row> {
  /** What the stream has told of the row so far, on which everything else it told is built. */
  told: Row | undefined;
  /** Null for a removal whose answer named no number. */
  change: number | null;
}

/** Hears of each change of the server's truth. */
export type BaseListener<Row> = (before: Row | undefined, after: Row | undefined) => void;

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
  readonly ahead = new Map<string, Ahead<Row>>();
  /** While everything is told anew: what was here before and has not been named yet. */
  private stale: Set<string> | null = null;
  private readonly onBase: BaseListener<Row>;

  constructor(onBase: BaseListener<Row> = () => {}) {
    this.onBase = onBase;
  }

  get(id: string): Row | null {
    const shown = this.overlay.get(id);
    return shown === undefined ? (this.base.get(id) ?? null) : shown;
  }

  /** The row as the stream has told it, without what own answers know beyond that. */
  told(id: string): Row | undefined {
    const ahead = this.ahead.get(id);
    return ahead ? ahead.told : this.base.get(id);
  }

  isPending(id: string): boolean {
    return this.pending.has(id);
  }

  /** True until everything that is being told anew has been told. */
  isResetting(): boolean {
    return this.stale !== null;
  }

  /** Ids whose view may differ from base. */
  pendingIds(): IterableIterator<string> {
    return this.pending.keys();
  }

  /** Ids whose view may differ from what the stream has told. */
  unsettledIds(): Set<string> {
    // What the server has answered was written before what still waits for it.
    return new Set([...this.ahead.keys(), ...this.pending.keys()]);
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

  /** Everything is told anew from here on. What is here stays in view until it is known that it is gone. */
  beginReset(): void {
    this.cursor = 0;
    const known = new Set([...this.base.keys(), ...this.ahead.keys()]);
    this.stale = known.size > 0 ? known : null;
  }

  /** Everything has been told: what was not named is gone. */
  endReset(): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    for (const id of this.stale ?? []) {
      const ahead = this.ahead.get(id);
      if (ahead) ahead.told = undefined;
      if (ahead && ahead.change !== null && ahead.change > this.cursor) continue;
      this.ahead.delete(id);
      if (this.base.has(id)) this.dropBase(id, changes);
    }
    this.stale = null;
    return changes;
  }

  /** A row that the server has and cannot read: the version that is here is the newest there is to see. */
  keep(id: string): void {
    this.stale?.delete(id);
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
      const isToldAnew = this.stale?.delete(row.id) ?? false;
      const ahead = this.ahead.get(row.id);
      if (ahead && (ahead.change === null || ahead.change > row.change)) ahead.told = row;
      else {
        this.ahead.delete(row.id);
        this.putBase(row, isToldAnew, changes);
      }
    }
    for (const { id, change: removedAt } of removed) {
      if (removedAt <= this.cursor) continue;
      const isToldAnew = this.stale?.delete(id) ?? false;
      const ahead = this.ahead.get(id);
      if (ahead && ahead.change !== null && ahead.change > removedAt) {
        ahead.told = undefined;
        continue;
      }
      this.ahead.delete(id);
      const base = this.base.get(id);
      if (base && (isToldAnew || base.change <= removedAt)) this.dropBase(id, changes);
    }
    this.cursor = Math.max(this.cursor, change);
    for (const [id, ahead] of this.ahead)
      if (ahead.change !== null && ahead.change <= this.cursor) this.ahead.delete(id);
    return changes;
  }

  /** The answer to an own write. */
  applyAnswer(row: Row): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    if (row.change <= this.cursor) return changes;
    const ahead = this.ahead.get(row.id);
    if (ahead && (ahead.change === null || ahead.change >= row.change)) return changes;
    this.ahead.set(row.id, { told: this.told(row.id), change: row.change });
    this.putBase(row, false, changes);
    return changes;
  }

  applyAnsweredRemoval({ id, change }: Removal): RowChange<Row>[] {
    const changes: RowChange<Row>[] = [];
    if (change !== null && change <= this.cursor) return changes;
    if (this.base.has(id)) {
      this.ahead.set(id, { told: this.told(id), change });
      this.dropBase(id, changes);
    }
    return changes;
  }

  addWrite(write: PendingWrite): RowChange<Row>[] {
    return writesByRow(write).flatMap((own) => {
      const before = this.get(own.rowId);
      const writes = this.pending.get(own.rowId);
      if (writes) writes.push(own);
      else this.pending.set(own.rowId, [own]);
      this.refold(own.rowId);
      return difference(before, this.get(own.rowId));
    });
  }

  removeWrite(write: PendingWrite): RowChange<Row>[] {
    return writesByRow(write).flatMap(({ rowId, key }) => {
      const before = this.get(rowId);
      const left = (this.pending.get(rowId) ?? []).filter((other) => other.key !== key);
      if (left.length > 0) this.pending.set(rowId, left);
      else this.pending.delete(rowId);
      this.refold(rowId);
      return difference(before, this.get(rowId));
    });
  }

  /** Told anew, a row counts whatever number it has: the server may have been restored to an earlier state. */
  private putBase(row: Row, isToldAnew: boolean, changes: RowChange<Row>[]): void {
    const old = this.base.get(row.id);
    if (old && (isToldAnew ? isSameRow(old, row) : old.change >= row.change)) return;
    const before = this.get(row.id);
    this.base.set(row.id, row);
    this.onBase(old, row);
    this.refold(row.id);
    changes.push(...difference(before, this.get(row.id)));
  }

  private dropBase(id: string, changes: RowChange<Row>[]): void {
    const old = this.base.get(id);
    const before = this.get(id);
    this.base.delete(id);
    this.onBase(old, undefined);
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
