import { type ChangesPage, type SyncedResource, syncedResources } from '@florin/contracts';
import type { Device } from './device';

/** Every row of a resource that changed since a cursor of its service, and the cursor at the end. */
export async function readChanges<Row>(
  device: Device,
  resource: SyncedResource,
  after?: string,
): Promise<{ rows: Row[]; cursor: string }> {
  const path = `/v1/${syncedResources[resource].service}/changes?limit=5000`;
  const rows: Row[] = [];
  for (let cursor = after; ; ) {
    const page = await device.get<ChangesPage>(cursor === undefined ? path : `${path}&after=${cursor}`);
    rows.push(...((page.resources[resource]?.rows ?? []) as Row[]));
    cursor = page.cursor;
    if (!page.hasMore) return { rows, cursor };
  }
}
