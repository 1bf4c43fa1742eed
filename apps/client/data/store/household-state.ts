import { type PayeeMemory, payeeMemory } from '@florin/domain/payee';
import type { AnyRow, KeptName, Rows, SyncedResource, Transaction } from '../types';
import type { ChangesPage } from './changes-page';
import { Emitter } from './emitter';
import { allResources, HeardChanges } from './heard-changes';
import type { PendingWrite } from './pending-write';
import type { StoredRejection } from './rejected-write';
import { ResourceTable, type RowChange } from './resource-table';
import { compareNewestFirst, SortedRows } from './sorted-rows';
import { SpendingIndex } from './spending-index';
import { type StoredState, storeSchema } from './stored-state';
import { TransactionQueries } from './transaction-queries';

/** Every resource but transactions, which are kept by month. */
export const smallResources = allResources.filter((resource) => resource !== 'transactions');

type Tables = { [Resource in SyncedResource]: ResourceTable<Rows[Resource]> };

/** What a write's answer said: the row as it is now, or that it is gone (`change` null where no number was named). */
export type Answer =
  | { kind: 'row'; row: AnyRow }
  | { kind: 'gone'; change: number | null }
  /** Of a batch: rows as they are now, and what is gone. */
  | { kind: 'rows'; rows: readonly AnyRow[]; gone: readonly { id: string; change: number | null }[] }
  | { kind: 'nothing' };

export interface ConnectionStatus {
  /** The live stream is open. */
  isOnline: boolean;
  /** The network is gone: the machine says so, or the stream broke and could not be opened again in time. */
  isOffline: boolean;
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
  readonly queries = new TransactionQueries(this.order, {
    account: (id) => this.tables.accounts.get(id)?.name ?? '',
    category: (id) => this.tables.categories.get(id)?.name ?? '',
  });
  private remembered: PayeeMemory | null = null;
  /** In the order of their sequence; those still on their way to the disk are last. */
  /** Files that were chosen without a network and are not sent yet. */
  filesWaiting = 0;
  outbox: PendingWrite[] = [];
  /** Of this device alone. */
  readonly kept = new Map<KeptName, string>();
  readonly rejected = new Map<string, StoredRejection>();
  readonly heard = new HeardChanges({
    table: (resource) => this.tables[resource] as never,
    onChanges: (resource, changes) => this.noteChanges(resource, changes),
    onStateChanged: () => this.emitter.touch('sync'),
  });
  status: ConnectionStatus = { isOnline: false, isOffline: false, isCaughtUp: false, lastSyncedAt: null };
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

  /** Where rows, cursors and what they are built on stand on the device. */
  restore(stored: StoredState): void {
    this.heard.restore(stored);
    this.setStatus({ lastSyncedAt: stored.lastSyncedAt });
  }

  storedState(): StoredState {
    return { schema: storeSchema, lastSyncedAt: this.status.lastSyncedAt, ...this.heard.stored() };
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
    if (namesRows(resource)) this.queries.forgetSearches();
    this.emitter.touch(resource);
  }

  /** The next changes of a service that follow `after`; false where they would leave a gap. */
  applyPage(after: string | undefined, page: ChangesPage): boolean {
    const isTaken = this.heard.apply(after, page);
    if (isTaken) this.dirty.add('state');
    return isTaken;
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
    const changes: RowChange<AnyRow>[] = [];
    if (answer.kind === 'row') changes.push(...table.applyAnswer(answer.row as never));
    if (answer.kind === 'gone')
      changes.push(...table.applyAnsweredRemoval({ id: write.rowId, change: answer.change }));
    if (answer.kind === 'rows') {
      for (const row of answer.rows) changes.push(...table.applyAnswer(row as never));
      for (const removal of answer.gone) changes.push(...table.applyAnsweredRemoval(removal));
    }
    changes.push(...table.removeWrite(write));
    this.noteChanges(write.resource, changes);
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

  keep(name: KeptName, text: string | null): void {
    if (text === null) this.kept.delete(name);
    else this.kept.set(name, text);
    this.emitter.touch('kept');
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
    if (namesRows(resource)) this.queries.forgetSearches();
    if (resource === 'transactions') this.applyChanges(changes as readonly RowChange<Transaction>[]);
  }

  private applyChanges(changes: readonly RowChange<Transaction>[]): void {
    this.order.apply(changes);
    this.spending.apply(changes);
    this.queries.apply(changes);
    if (this.remembered) followPayees(this.remembered, changes);
  }
}

/** A search finds rows by what these are called. */
function namesRows(resource: SyncedResource): boolean {
  return resource === 'accounts' || resource === 'categories';
}

function followPayees(payees: PayeeMemory, changes: readonly RowChange<Transaction>[]): void {
  for (const { before, after } of changes) {
    if (before) payees.remove(before);
    if (after) payees.add(after);
  }
}

function monthName(row: Transaction): string {
  return `transactions/${row.on.slice(0, 7)}`;
}
