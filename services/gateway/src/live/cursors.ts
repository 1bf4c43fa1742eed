import { type SyncedResource, syncedResources } from '@florin/contracts';
import { Problem } from '@florin/kernel';

/** Where a device stands in each resource. */
export type Cursors = Record<SyncedResource, number>;

const names = Object.keys(syncedResources) as SyncedResource[];

/** Reads `accounts:4,transactions:130`; a resource not named starts at the beginning. */
export function readCursors(text: string | undefined): Cursors {
  const cursors = Object.fromEntries(names.map((name) => [name, 0])) as Cursors;
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const match = /^([a-z-]+):(\d{1,15})$/.exec(part);
    const name = match?.[1] as SyncedResource | undefined;
    if (match === null || name === undefined || !Object.hasOwn(cursors, name)) {
      throw new Problem('request/invalid', {
        errors: [{ field: 'cursors', reason: `does not understand "${part}"` }],
      });
    }
    cursors[name] = Number(match[2]);
  }
  return cursors;
}

/** The same form, as the id of a stream event. */
export function writeCursors(cursors: Cursors): string {
  return names.map((name) => `${name}:${cursors[name]}`).join(',');
}
