import { syncedResources, syncedServices, writeCursor } from '@florin/sdk';
import type { HouseholdState } from '../store/household-state';
import type { Rows, SyncedResource } from '../types';

type Told = { [Resource in SyncedResource]?: readonly Rows[Resource][] };
type Removed = { [Resource in SyncedResource]?: readonly { id: string; change: number }[] };

/** The next page of each service that has something to tell, up to a change number. */
export function tell(state: HouseholdState, change: number, told: Told, gone: Removed = {}): void {
  for (const service of syncedServices) {
    const resources = (Object.keys({ ...told, ...gone }) as SyncedResource[])
      .filter((resource) => syncedResources[resource] === service)
      .map((resource) => [resource, { rows: told[resource] ?? [], removed: gone[resource] ?? [] }]);
    if (resources.length === 0) continue;
    state.applyPage(state.heard.cursors[service], {
      service,
      cursor: writeCursor({ change, view: 'a' }),
      hasMore: false,
      isReset: false,
      resources: Object.fromEntries(resources),
      unreadable: [],
    });
  }
}
