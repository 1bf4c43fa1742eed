import type { SyncedResource } from '@florin/contracts';

/** Per resource, the change number up to which everything has been heard; an absent one is 0. */
export type Cursors = Partial<Record<SyncedResource, number>>;

/** `accounts:4,transactions:130`, as the live stream takes it and names its events. */
export function formatCursors(cursors: Cursors): string {
  return Object.entries(cursors)
    .map(([resource, change]) => `${resource}:${change}`)
    .join(',');
}
