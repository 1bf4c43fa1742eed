import { z } from 'zod';
import { member, type Role, type Scope } from './access';
import { change, id, limit } from './fields';
import { defineOperation } from './operation';

/** The resources a device keeps, each with a cursor of its own, and the service that owns it. */
export const syncedResources = {
  households: 'user',
  accounts: 'transaction',
  'category-groups': 'transaction',
  categories: 'transaction',
  transactions: 'transaction',
  statements: 'transaction',
  budgets: 'budgeting',
  notifications: 'notification',
} as const;
export type SyncedResource = keyof typeof syncedResources;

export const changesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: limit(1000, 5000),
});

/** One page of what changed after a cursor, oldest change first, tombstones included. */
export function changesPage<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    removed: z.array(z.object({ id, change })),
    change: change.meta({ description: 'The cursor to ask after next' }),
    hasMore: z.boolean(),
  });
}

/** Declares the sync operation of one resource; every resource has the same one. */
export function listChanges<const Resource extends SyncedResource, Row extends z.ZodType>(
  resource: Resource,
  singular: string,
  row: Row,
  access: { role: Role; scope: Scope },
) {
  return defineOperation({
    name: `${syncedResources[resource]}/list-${singular}-changes` as const,
    summary: `What changed among the household's ${resource.replace('-', ' ')} after a cursor`,
    method: 'GET',
    path: `/v1/${resource}/changes`,
    access: member(access.role, access.scope),
    rate: 'read',
    query: changesQuery,
    success: 200,
    output: changesPage(row),
    problems: [],
    audit: null,
    events: [],
  });
}
