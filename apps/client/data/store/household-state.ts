import { type PayeeMemory, payeeMemory } from '@florin/domain/payee';
import { type Cursors, readCursor, syncedResources } from '@florin/sdk';
import type { AnyRow, Rows, SyncedResource, SyncedService, Transaction } from '../types';
import type { ChangesPage } from './changes-page';
import { Emitter } from './emitter';
import type { PendingWrite } from './pending-write';
import type { StoredRejection } from './rejected-write';
import { ResourceTable, type RowChange } from './resource-table';
import { compareNewestFirst, SortedRows } from './sorted-rows';
import { SpendingIndex } from './spending-index';
import { type StoredState, storeSchema, type UnreadableRow } from './stored-state';
import { TransactionQueries } from './transaction-queries';

export const allResources = Object.keys(syncedResources) as readonly SyncedResource[];
/** Every resource but transactions, which are kept by month. */
export const smallResources = allResources.filter((resource) => resource !== 'transactions');

type Tables = { [Resource in SyncedResource]: ResourceTable<Rows[Resource]> };

/** What a write's answer said: the row as it is now, or that it is gone (`change` null where no number was named). */
export type Answer =
  | { kind: 'row'; row: AnyRow }
  | { kind: 'gone'; change: number | null }
  | { kind: 'nothing' };

export interface ConnectionStatus {
  isOnline: boolean;
  /** Everything that happened until the stream opened has been heard. */
  isCaughtUp: boolean;
  lastSyncedAt: string | null;
}

/**
 * A household in memory: tables, what is derived from transactions, outbox and rejections. It knows no disk and no
 * network; everything that happens to it is one of the methods below, the same in the tab that syncs and in the others.
 */
export class HouseholdState {
  readonly emitter: Emitter;
  readonly tables: Tables;
  readonly order = new SortedRows();
  readonly spending = new SpendingIndex();
  readonly queries = new TransactionQueries(this.order);
  private remembered: PayeeMemory | null = null;
  /** In the order of their sequence; those still on their way to the disk are last. */
  outbox: PendingWrite[] = [];
  readonly rejected = new Map<string, StoredRejection>();
  /** How far each service has been heard. */
  readonly cursors: Cursors = {};
  /** Rows the server has and cannot read, by resource and id. */
  readonly unreadable = new Map<string, UnreadableRow>();
  status: ConnectionStatus = { isOnline: false, isCaughtUp: false, lastSyncedAt: null };
  /** The newest month, or the answer that there is none, has been read from the device. */
  hasFirstMonth = false;
  hasAllMonths = false;
  /** Names of records whose content on the device is out of date. */
  readonly dirty = new Set<string>();

  constructor(emitter: Emitter = new Emitter()) {
    this.emitter = emitter;
    const tables = {
      transactions: new ResourceTable<Transaction>((before, after) => {
        if (before) this.dirty.add(monthName(before));
        if (after) this.dirty.add(monthName(after));
      }),
    } as Tables;
    for (const resource of smallResources)
      tables[resource] = new ResourceTable<never>(() => this.dirty.add(`table/${resource}`)) as never;
    this.tables = tables;
  }

  table<Resource extends SyncedResource>(resource: Resource): ResourceTable<Rows[Resource]> {
    return this.tables[resource];
  }

  /**
   * The cursors that may be kept with the rows. While a service tells everything anew, what it has not named yet may be
   * gone already; who goes on from here after a crash has to hear it from the start.
   */
  keptCursors(): Cursors {
    const kept: Cursors = { ...this.cursors };
    for (const resource of allResources)
      if (this.tables[resource].isResetting()) delete kept[syncedResources[resource]];
    return kept;
  }

  /** Where rows, cursors and what they are built on stand on the device. */
  restore({ cursors, ahead, unreadable }: Pick<StoredState, 'cursors' | 'ahead' | 'unreadable'>): void {
    Object.assign(this.cursors, cursors);
    for (const resource of allResources) {
      const cursor = cursors[syncedResources[resource]];
      this.tables[resource].cursor = readCursor(cursor)?.change ?? 0;
    }
    for (const { resource, id, told, change } of ahead)
      this.tables[resource].ahead.set(id, { told: (told ?? undefined) as never, change });
    for (const row of unreadable) this.unreadable.set(`${row.resource}/${row.id}`, row);
  }

  storedState(): StoredState {
    const ahead = allResources.flatMap((resource) =>
      [...this.tables[resource].ahead].map(([id, { told, change }]) => ({
        resource,
        id,
        told: told ?? null,
        change,
      })),
    );
    const unreadable = [...this.unreadable.values()];
    const { lastSyncedAt } = this.status;
    return { schema: storeSchema, cursors: this.keptCursors(), lastSyncedAt, ahead, unreadable };
  }

  /** Everything there is has been read from the device, or heard from the server at least once. */
  isComplete(): boolean {
    return this.hasAllMonths && this.status.lastSyncedAt !== null;
  }

  /** Read from every transaction when it is first asked for; from then on it follows their changes. */
  payees(): PayeeMemory {
    this.remembered ??= payeeMemory(this.order.peek());
    return this.remembered;
  }

  /** The caller says when screens are to hear of it. */
  loadMonth(rows: readonly Transaction[]): void {
    const { added, changes } = this.tables.transactions.load(rows);
    this.order.addAll(added);
    this.spending.add(added);
    this.queries.addAll(added);
    if (this.remembered) for (const row of added) this.remembered.add(row);
    this.applyChanges(changes);
  }

  loadTable(resource: SyncedResource, rows: readonly AnyRow[]): void {
    this.tables[resource].load(rows as never);
    this.emitter.touch(resource);
  }

  /**
   * The next changes of a service, in order; only this moves a cursor. `after` is the cursor they follow. False where
   * that lies beyond what has been heard here: to take them would leave a gap.
   */
  applyPage(after: string | undefined, page: ChangesPage): boolean {
    const service = page.service as SyncedService;
    const resources = allResources.filter((resource) => syncedResources[resource] === service);
    // A service of a newer server, which nothing here can show.
    if (resources.length === 0) return true;
    if (!page.isReset && positionOf(after) > positionOf(this.cursors[service])) return false;
    if (page.isReset) this.beginReset(resources);
    const change = readCursor(page.cursor)?.change ?? lastChangeOf(page);
    for (const resource of resources) {
      const { rows = [], removed = [] } = page.resources[resource] ?? {};
      for (const { id } of [...rows, ...removed])
        if (this.unreadable.delete(`${resource}/${id}`)) this.emitter.touch('sync');
      this.noteChanges(resource, this.tables[resource].applyStream(rows as never, removed, change));
    }
    this.noteUnreadable(page.unreadable);
    if (!page.hasMore)
      for (const resource of resources) this.noteChanges(resource, this.tables[resource].endReset());
    if (page.isReset || positionOf(page.cursor) >= positionOf(this.cursors[service]))
      this.cursors[service] = page.cursor;
    this.dirty.add('state');
    return true;
  }

  private beginReset(resources: readonly SyncedResource[]): void {
    for (const resource of resources) {
      this.tables[resource].beginReset();
      for (const [key, row] of this.unreadable) if (row.resource === resource) this.unreadable.delete(key);
    }
    this.emitter.touch('sync');
  }

  private noteUnreadable(rows: ChangesPage['unreadable']): void {
    for (const row of rows) {
      const table = this.tables[row.resource as SyncedResource];
      if (table === undefined) continue;
      table.keep(row.id);
      this.unreadable.set(`${row.resource}/${row.id}`, row as UnreadableRow);
      this.emitter.touch('sync');
    }
  }

  addWrite(write: PendingWrite): void {
    if (this.outbox.some((known) => known.key === write.key)) return;
    this.outbox.push(write);
    this.sortOutbox();
    this.noteChanges(write.resource, this.tables[write.resource].addWrite(write));
    this.emitter.touch('sync');
  }

  /** The write is on the disk and has its place in the order. */
  placeWrite(key: string, sequence: number): PendingWrite | undefined {
    const placed = this.outbox.find((write) => write.key === key);
    if (placed) placed.sequence = sequence;
    this.sortOutbox();
    return placed;
  }

  /** The server took the write: what it answered goes into base, and the overlay of this write goes away. */
  settle(key: string, answer: Answer): void {
    const write = this.takeWrite(key);
    if (!write) return;
    const table = this.tables[write.resource];
    if (answer.kind === 'row') this.noteChanges(write.resource, table.applyAnswer(answer.row as never));
    if (answer.kind === 'gone')
      this.noteChanges(
        write.resource,
        table.applyAnsweredRemoval({ id: write.rowId, change: answer.change }),
      );
    this.noteChanges(write.resource, table.removeWrite(write));
    this.dirty.add('state');
  }

  /** The server refused the write for good: the row goes back to the truth, and the write is kept for its author. */
  reject(rejection: StoredRejection): void {
    const write = this.takeWrite(rejection.write.key);
    if (write) this.noteChanges(write.resource, this.tables[write.resource].removeWrite(write));
    this.rejected.set(rejection.write.key, rejection);
    this.emitter.touch('sync');
  }

  /** The write never left this device and was taken back. */
  cancelWrite(key: string): PendingWrite | undefined {
    const write = this.takeWrite(key);
    if (write) this.noteChanges(write.resource, this.tables[write.resource].removeWrite(write));
    return write;
  }

  discardRejection(key: string): void {
    this.rejected.delete(key);
    this.emitter.touch('sync');
  }

  setStatus(status: Partial<ConnectionStatus>): void {
    const entries = Object.entries(status) as [keyof ConnectionStatus, never][];
    if (entries.every(([name, value]) => this.status[name] === value)) return;
    this.status = { ...this.status, ...status };
    this.emitter.touch('sync');
  }

  /** What the server holds of a month, in order: the rows in view, but for those with pending writes, whose base counts. */
  baseOfMonth(month: string): Transaction[] {
    const table = this.tables.transactions;
    const { start, end } = this.order.rangeOf(`${month}-01`, `${month}-31`);
    const rows: Transaction[] = [];
    const order = this.order.peek();
    for (let at = start; at < end; at++) if (!table.isPending(order[at]!.id)) rows.push(order[at]!);
    const inView = rows.length;
    for (const id of table.pendingIds()) {
      const base = table.base.get(id);
      if (base?.on.startsWith(month)) rows.push(base);
    }
    return rows.length === inView ? rows : rows.sort(compareNewestFirst);
  }

  /** Every record there is. */
  markAllDirty(): void {
    for (const row of this.tables.transactions.base.values()) this.dirty.add(monthName(row));
    for (const resource of smallResources) this.dirty.add(`table/${resource}`);
    this.dirty.add('state');
  }

  private takeWrite(key: string): PendingWrite | undefined {
    const at = this.outbox.findIndex((write) => write.key === key);
    if (at < 0) return undefined;
    this.emitter.touch('sync');
    return this.outbox.splice(at, 1)[0];
  }

  private sortOutbox(): void {
    this.outbox.sort(
      (a, b) => (a.sequence ?? Number.POSITIVE_INFINITY) - (b.sequence ?? Number.POSITIVE_INFINITY) || 0,
    );
  }

  private noteChanges(resource: SyncedResource, changes: readonly RowChange<AnyRow>[]): void {
    if (changes.length === 0) return;
    this.emitter.touch(resource);
    if (resource === 'transactions') this.applyChanges(changes as readonly RowChange<Transaction>[]);
  }

  private applyChanges(changes: readonly RowChange<Transaction>[]): void {
    this.order.apply(changes);
    this.spending.apply(changes);
    this.queries.apply(changes);
    if (this.remembered) followPayees(this.remembered, changes);
  }
}

function followPayees(payees: PayeeMemory, changes: readonly RowChange<Transaction>[]): void {
  for (const { before, after } of changes) {
    if (before) payees.remove(before);
    if (after) payees.add(after);
  }
}

function positionOf(cursor: string | undefined): number {
  return readCursor(cursor)?.change ?? 0;
}

/** Where a newer server's cursor cannot be read, the rows themselves say how far they go. */
function lastChangeOf(page: ChangesPage): number {
  let last = 0;
  for (const told of Object.values(page.resources))
    for (const { change } of [...(told?.rows ?? []), ...(told?.removed ?? [])]) last = Math.max(last, change);
  return last;
}

function monthName(row: Transaction): string {
  return `transactions/${row.on.slice(0, 7)}`;
}
