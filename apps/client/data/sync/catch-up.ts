import type { Client } from '@florin/sdk';
import type { ChangesPage } from '../store/changes-page';
import type { SyncedService } from '../types';

const pageSize = 1000;

/** Hears what happened in one service after its cursor, in order: the live stream's own sequence, asked for in pages. */
export async function catchUp(
  client: Client,
  service: SyncedService,
  cursor: () => string | undefined,
  apply: (after: string | undefined, page: ChangesPage) => boolean,
  signal: AbortSignal,
): Promise<void> {
  for (let isBehind = true; isBehind; ) {
    const after = cursor();
    const query = after === undefined ? { limit: pageSize } : { after, limit: pageSize };
    const page = await client.call(`${service}/list-changes`, { query, signal });
    // What the stream told meanwhile may have moved the cursor; then the next question starts from there.
    const isTaken = apply(after, { service, ...page });
    isBehind = page.hasMore || !isTaken;
  }
}
