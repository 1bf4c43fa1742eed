import {
  type ChangesPage,
  type Operation,
  type ResourcesOf,
  resourcesShownTo,
  type SyncedResource,
  type SyncedRow,
  type SyncedService,
  syncedResources,
  viewOf,
} from '@florin/contracts';
import { readCursor, writeCursor } from '@florin/contracts/cursor';
import type { ServiceRuntime } from '../module/service-runtime';
import type { RowScope, SealedRow, SealedRows } from '../rows';
import { unreadableTeller } from '../rows/unreadable';
import { type Caller, memberOf } from './caller';
import { type FeedRow, feedStatement } from './feed-statement';
import type { Handler } from './handler';
import { shapeCheck } from './row-shape';

/** Where the rows of a resource are, and how one looks in its contract. */
type Feed<Resource extends SyncedResource> = {
  rows: SealedRows<never>;
  /** Asked for once in a page that has rows of the resource. */
  viewIn(scope: FeedScope): Promise<(row: SealedRow<never>) => SyncedRow<Resource>>;
};
export type FeedScope = RowScope & { runtime: ServiceRuntime; caller: Caller };
type Feeds<Service extends SyncedService> = { [Name in ResourcesOf<Service>]: Feed<Name> };

/** What one set of rights is shown, with the statement that reads it. */
type Shown = { resources: readonly SyncedResource[]; view: string; name: string; text: string };

export function feedOf<Resource extends SyncedResource, Value>(
  rows: SealedRows<Value>,
  view: (row: SealedRow<Value>) => SyncedRow<Resource>,
): Feed<Resource> {
  return feedIn(rows, async () => view);
}

/** The same where a view needs to know something of the household or of who looks. */
export function feedIn<Resource extends SyncedResource, Value>(
  rows: SealedRows<Value>,
  viewIn: (scope: FeedScope) => Promise<(row: SealedRow<Value>) => SyncedRow<Resource>>,
): Feed<Resource> {
  return { rows: rows as never, viewIn: viewIn as never };
}

/**
 * The change feed of a service. What the caller's role and scopes do not cover is left out. A cursor that cannot be
 * read, that lies in the future, as after a restored backup, or that was given to other rights, starts everything
 * anew (`isReset`). A row that does not open, or has not the shape its contract gives it, is set aside and told.
 */
export function changeFeed<Service extends SyncedService>(
  operation: Operation,
  service: Service,
  feeds: Feeds<Service>,
): Handler {
  const shownByResources = new Map<string, Shown>();
  const readers = new Map(
    (Object.keys(feeds) as ResourcesOf<Service>[]).map((name) => [
      name as SyncedResource,
      readerOf(service, name, feeds[name]),
    ]),
  );

  function shownTo(caller: Parameters<typeof resourcesShownTo>[1]): Shown {
    const resources = resourcesShownTo(service, caller);
    const key = resources.join();
    const known = shownByResources.get(key);
    if (known) return known;
    const text = feedStatement(
      service,
      resources.map((resource) => readers.get(resource)!.source),
    );
    const shown = {
      resources,
      view: viewOf(resources),
      name: `${service}/feed/${shownByResources.size}`,
      text,
    };
    shownByResources.set(key, shown);
    return shown;
  }

  async function read(scope: RowScope, shown: Shown, after: number, limit: number): Promise<FeedRow[]> {
    return scope.tx.query<FeedRow>({
      name: shown.name,
      text: shown.text,
      values: [scope.householdId, after, limit],
    });
  }

  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller, input) {
      const { householdId } = memberOf(caller);
      const shown = shownTo(caller);
      const { after, limit } = input.query as { after?: string; limit: number };
      const given = readCursor(after);
      const known = given?.view === shown.view ? given.change : null;
      const keys = await runtime.keyring.keyOf({ kind: 'household', id: householdId });
      return runtime.database.transaction({ kind: 'household', id: householdId }, async (tx) => {
        const scope = { tx, householdId, keys, log: runtime.log, runtime, caller };
        let rows = await read(scope, shown, known ?? 0, limit);
        const isReset = known === null || rows[0]!.latest < known;
        if (isReset && known !== null) rows = await read(scope, shown, 0, limit);
        const { latest } = rows[0]!;
        const changed = rows.filter((row) => typeof row.resource === 'number');
        const hasMore = changed.length >= limit;
        // Changes that touched no row of the feed are behind the caller as well.
        const change = Math.max(hasMore ? 0 : latest, changed.at(-1)?.change ?? 0);
        const cursor = writeCursor({ change, view: shown.view });
        const page = await pageOf(scope, shown, changed);
        return { status: operation.success, body: { cursor, hasMore, isReset, ...page } };
      });
    },
  };

  async function pageOf(
    scope: FeedScope,
    shown: Shown,
    changed: readonly FeedRow[],
  ): Promise<Pick<ChangesPage, 'resources' | 'unreadable'>> {
    const page: Pick<ChangesPage, 'resources' | 'unreadable'> = { resources: {}, unreadable: [] };
    for (const [at, resource] of shown.resources.entries()) {
      const stored = changed.filter((row) => row.resource === at);
      if (stored.length === 0) continue;
      const rows: unknown[] = [];
      const removed: { id: string; change: number }[] = [];
      const readRow = await readers.get(resource)!.openIn(scope);
      for (const row of stored) {
        const read = readRow(row);
        if (read.kind === 'row') rows.push(read.row);
        else if (read.kind === 'removed') removed.push(read.removal);
        else page.unreadable.push({ resource, ...read.mark });
      }
      page.resources[resource] = { rows, removed };
    }
    return page;
  }
}

/** Reads stored rows as their contract shows them, and sets aside what does not fit it. */
function readerOf(service: string, resource: SyncedResource, { rows, viewIn }: Feed<SyncedResource>) {
  const fits = shapeCheck(syncedResources[resource].row);
  const tellUnreadable = unreadableTeller(`${service}.${resource}`);
  return {
    source: rows.source,
    async openIn(scope: FeedScope) {
      const view = await viewIn(scope);
      return (stored: FeedRow) => {
        const read = rows.source.readChange(scope, stored);
        if (read.kind !== 'row') return read;
        const row = view(read.row);
        if (fits(row)) return { kind: 'row' as const, row };
        const mark = { id: stored.id, change: stored.change };
        tellUnreadable(scope, mark, new TypeError('the row does not have the shape of its contract'));
        return { kind: 'unreadable' as const, mark };
      };
    },
  };
}
