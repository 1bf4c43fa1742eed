import { z } from 'zod';
import { member } from './access';
import { change, id, limit } from './fields';
import { defineOperation } from './operation';
import {
  type ResourcesOf,
  resourcesOf,
  type SyncedService,
  scopesThatShow,
  syncedResources,
} from './synced-resources';

/** A cursor of another version, or none at all, starts from the beginning. */
const changesQuery = z.strictObject({
  after: z.string().max(64).optional().meta({ description: 'The cursor of the page before' }),
  limit: limit(1000, 5000),
});

const removal = z.object({ id, change });

type ResourceChanges<Resource extends keyof typeof syncedResources> = z.ZodOptional<
  z.ZodObject<{
    rows: z.ZodArray<(typeof syncedResources)[Resource]['row']>;
    removed: z.ZodArray<typeof removal>;
  }>
>;

/** A page of what changed in a service after a cursor, oldest change first; a change is never divided among pages. */
function changesPage<Service extends SyncedService>(service: Service) {
  const shapes = resourcesOf(service).map((name) => [
    name,
    z.object({ rows: z.array(syncedResources[name].row), removed: z.array(removal) }).optional(),
  ]);
  return z.object({
    cursor: z.string().meta({ description: 'Where to go on; opaque' }),
    hasMore: z.boolean(),
    isReset: z.boolean().meta({
      description: 'The pages from this one on hold everything there is; what they do not name is gone',
    }),
    resources: z
      .object(Object.fromEntries(shapes) as { [Name in ResourcesOf<Service>]: ResourceChanges<Name> })
      .meta({ description: 'By resource; one without changes, or that the caller may not see, is left out' }),
    unreadable: z
      .array(z.object({ resource: z.string(), id, change }))
      .meta({ description: 'Rows that exist and cannot be read; they are set aside and stop nothing' }),
  });
}

/** Declares the change feed of a service: everything of it that devices keep, behind one cursor. */
export function listChanges<const Service extends SyncedService>(service: Service) {
  return defineOperation({
    name: `${service}/list-changes` as const,
    summary: `What changed after a cursor in what the ${service} service keeps of a household`,
    method: 'GET',
    path: `/v1/${service}/changes`,
    // Each resource asks for its own role and scope; one that is not covered is left out and bars no other.
    access: member('viewer', scopesThatShow),
    rate: 'read',
    query: changesQuery,
    success: 200,
    output: changesPage(service),
    problems: [],
    audit: null,
    events: [],
  });
}

export type ChangesPage = {
  cursor: string;
  hasMore: boolean;
  isReset: boolean;
  resources: Partial<Record<string, { rows: unknown[]; removed: { id: string; change: number }[] }>>;
  unreadable: { resource: string; id: string; change: number }[];
};
