import { type Cursors, readCursor, syncedResources } from '@florin/sdk';
import type { AnyRow, SyncedResource, SyncedService } from '../types';
import type { ChangesPage } from './changes-page';
import type { ResourceTable, RowChange } from './resource-table';
import type { StoredState, UnreadableRow } from './stored-state';

export const allResources = Object.keys(syncedResources) as readonly SyncedResource[];

type Stored = Pick<StoredState, 'cursors' | 'ahead' | 'unreadable'>;

export interface HeardContext {
  table(resource: SyncedResource): ResourceTable<AnyRow>;
  onChanges(resource: SyncedResource, changes: readonly RowChange<AnyRow>[]): void;
  /** More or fewer rows are known that cannot be read, or everything is being told anew. */
  onStateChanged(): void;
}

/** How far each service has been heard, and what its feed says next: the only thing that moves a cursor. */
export class HeardChanges {
  readonly cursors: Cursors = {};
  /** Rows the server has and cannot read, by resource and id. */
  readonly unreadable = new Map<string, UnreadableRow>();
  private readonly context: HeardContext;

  constructor(context: HeardContext) {
    this.context = context;
  }

  /**
   * The next changes of a service, in order. `after` is the cursor they follow. False where that lies beyond what has
   * been heard here: to take them would leave a gap.
   */
  apply(after: string | undefined, page: ChangesPage): boolean {
    const service = page.service as SyncedService;
    const resources = allResources.filter((resource) => syncedResources[resource] === service);
    // A service of a newer server, which nothing here can show.
    if (resources.length === 0) return true;
    const position = positionOf(this.cursors[service]);
    if (!page.isReset && positionOf(after) > position) return false;
    if (page.isReset) this.beginReset(resources);
    const change = readCursor(page.cursor)?.change ?? lastChangeOf(page);
    for (const resource of resources) {
      const { rows = [], removed = [] } = page.resources[resource] ?? {};
      for (const { id } of [...rows, ...removed])
        if (this.unreadable.delete(`${resource}/${id}`)) this.context.onStateChanged();
      const changes = this.context.table(resource).applyStream(rows as never, removed, change);
      this.context.onChanges(resource, changes);
    }
    this.setAside(page.unreadable);
    if (!page.hasMore)
      for (const resource of resources)
        this.context.onChanges(resource, this.context.table(resource).endReset());
    if (page.isReset || positionOf(page.cursor) >= position) this.cursors[service] = page.cursor;
    return true;
  }

  /**
   * The cursors that may be kept with the rows. While a service tells everything anew, what it has not named yet may be
   * gone already; who goes on from here after a crash has to hear it from the start.
   */
  keptCursors(): Cursors {
    const kept: Cursors = { ...this.cursors };
    for (const resource of allResources)
      if (this.context.table(resource).isResetting()) delete kept[syncedResources[resource]];
    return kept;
  }

  stored(): Stored {
    const ahead = allResources.flatMap((resource) =>
      [...this.context.table(resource).ahead].map(([id, { told, change }]) => ({
        resource,
        id,
        told: told ?? null,
        change,
      })),
    );
    return { cursors: this.keptCursors(), ahead, unreadable: [...this.unreadable.values()] };
  }

  restore({ cursors, ahead, unreadable }: Stored): void {
    Object.assign(this.cursors, cursors);
    for (const resource of allResources)
      this.context.table(resource).cursor = positionOf(cursors[syncedResources[resource]]);
    for (const { resource, id, told, change } of ahead)
      this.context.table(resource).ahead.set(id, { told: told ?? undefined, change });
    for (const row of unreadable) this.unreadable.set(`${row.resource}/${row.id}`, row);
  }

  private beginReset(resources: readonly SyncedResource[]): void {
    for (const resource of resources) {
      this.context.table(resource).beginReset();
      for (const [key, row] of this.unreadable) if (row.resource === resource) this.unreadable.delete(key);
    }
    this.context.onStateChanged();
  }

  private setAside(rows: ChangesPage['unreadable']): void {
    for (const row of rows) {
      const resource = allResources.find((name) => name === row.resource);
      if (resource === undefined) continue;
      this.context.table(resource).keep(row.id);
      this.unreadable.set(`${resource}/${row.id}`, { ...row, resource });
      this.context.onStateChanged();
    }
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
