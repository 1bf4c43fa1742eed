import { type SyncedResource, type SyncedService, syncedServices } from '@florin/contracts';
import type { CallAs } from '@florin/kernel/call';

type Row = { id: string };
type Page = {
  cursor: string;
  hasMore: boolean;
  isReset: boolean;
  resources: Record<string, { rows: Row[]; removed: { id: string }[] } | undefined>;
  unreadable: unknown[];
};

/** Follows the change feeds of a household as any client can, a page at a time. */
export class FeedReader {
  readonly rows = new Map<string, Map<string, Row>>();
  /** Rows that the server could not read. */
  unreadable: unknown[] = [];
  private readonly cursors = new Map<SyncedService, string>();

  /** Reads one page of a service's feed; true when there is more. */
  async readPage(call: CallAs, service: SyncedService, limit: number): Promise<boolean> {
    const after = this.cursors.get(service);
    const query = { limit, ...(after === undefined ? {} : { after }) };
    const page = (await call(`${service}/list-changes` as never, { query } as never)) as unknown as Page;
    if (page.isReset) this.forget(service);
    for (const [resource, changes] of Object.entries(page.resources)) {
      const known = this.rows.get(resource) ?? new Map<string, Row>();
      this.rows.set(resource, known);
      for (const row of changes?.rows ?? []) known.set(row.id, row);
      for (const { id } of changes?.removed ?? []) known.delete(id);
      this.resourcesOf.set(resource, service);
    }
    this.unreadable.push(...page.unreadable);
    this.cursors.set(service, page.cursor);
    return page.hasMore;
  }

  async readAll(call: CallAs, limit = 5000): Promise<void> {
    for (const service of syncedServices) while (await this.readPage(call, service, limit));
  }

  /** By id. */
  list<Listed extends Row>(resource: SyncedResource): Listed[] {
    const rows = [...(this.rows.get(resource)?.values() ?? [])] as Listed[];
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private readonly resourcesOf = new Map<string, SyncedService>();
  private forget(service: SyncedService): void {
    for (const [resource, of] of this.resourcesOf) if (of === service) this.rows.delete(resource);
  }
}
