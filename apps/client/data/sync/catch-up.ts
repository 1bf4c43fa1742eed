import type { Client } from '@florin/sdk';
import type { AnyRow, SyncedResource } from '../types';
import { changesCalls } from './write-requests';

export interface ChangesPage {
  resource: SyncedResource;
  rows: readonly AnyRow[];
  removed: readonly { id: string; change: number }[];
  change: number;
}

const pageSize = 1000;

/** Hears what happened to one resource after its cursor, in order: the live stream's own sequence, asked for in pages. */
export async function catchUp(
  client: Client,
  resource: SyncedResource,
  cursor: () => number,
  apply: (page: ChangesPage) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let hasMore = true; hasMore; ) {
    const query = { after: cursor(), limit: pageSize };
    const page = await client.call(changesCalls[resource], { query, signal });
    apply({ resource, rows: page.rows as AnyRow[], removed: page.removed, change: page.change });
    hasMore = page.hasMore;
  }
}
