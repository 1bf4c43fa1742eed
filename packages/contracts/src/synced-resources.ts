import { z } from 'zod';
import { type Role, roleAtLeast, type Scope, type ServiceName } from './access';
import { budget, budgetFigures } from './budgeting/resources';
import { fingerprintOf } from './cursor/index';
import { notification } from './notification/resources';
import {
  account,
  accountBalance,
  category,
  categoryGroup,
  statement,
  transaction,
} from './transaction/resources';
import { household } from './user/resources';

/** Rows that devices keep: whose they are, what one looks like, and who is shown them. */
export type SyncedDeclaration = {
  service: ServiceName;
  row: z.ZodObject;
  role: Role;
  scope: Scope;
  /** Whether members of equal rights see different rows, as of what each has read. */
  isPerMember?: true;
};

/**
 * Every resource that devices keep, in the order in which a device is told of them. Server, client, device store and
 * sync all read this; a new resource is declared here and nowhere else.
 */
export const syncedResources = {
  households: { service: 'user', row: household, role: 'viewer', scope: 'household:read' },
  accounts: { service: 'transaction', row: account, role: 'viewer', scope: 'accounts:read' },
  'account-balances': { service: 'transaction', row: accountBalance, role: 'viewer', scope: 'accounts:read' },
  'category-groups': { service: 'transaction', row: categoryGroup, role: 'viewer', scope: 'accounts:read' },
  categories: { service: 'transaction', row: category, role: 'viewer', scope: 'accounts:read' },
  transactions: { service: 'transaction', row: transaction, role: 'viewer', scope: 'transactions:read' },
  statements: { service: 'transaction', row: statement, role: 'viewer', scope: 'transactions:read' },
  budgets: { service: 'budgeting', row: budget, role: 'viewer', scope: 'budgets:read' },
  'budget-figures': { service: 'budgeting', row: budgetFigures, role: 'viewer', scope: 'budgets:read' },
  notifications: {
    service: 'notification',
    row: notification,
    role: 'viewer',
    scope: 'notifications:read',
    isPerMember: true,
  },
} as const satisfies Record<string, SyncedDeclaration>;

export type SyncedResource = keyof typeof syncedResources;
export type SyncedService = (typeof syncedResources)[SyncedResource]['service'];
export type ResourcesOf<Service extends SyncedService> = {
  [Resource in SyncedResource]: (typeof syncedResources)[Resource]['service'] extends Service
    ? Resource
    : never;
}[SyncedResource];
export type SyncedRow<Resource extends SyncedResource> = z.output<(typeof syncedResources)[Resource]['row']>;

const names = Object.keys(syncedResources) as SyncedResource[];

/** The services that have a change feed, in the order in which a device is told of them. */
export const syncedServices = [
  ...new Set(names.map((name) => syncedResources[name].service)),
] as SyncedService[];

export function resourcesOf(service: string): SyncedResource[] {
  return names.filter((name) => syncedResources[name].service === service);
}

/** Whether a page of the service's feed is for one member alone. */
export function isFeedPerMember(service: SyncedService): boolean {
  return resourcesOf(service).some((name) => (syncedResources[name] as SyncedDeclaration).isPerMember);
}

/** The scopes of which each shows some resource. */
export const scopesThatShow: readonly Scope[] = [
  ...new Set(names.map((name) => syncedResources[name].scope)),
];

/** The resources of a service that a caller's role and scopes cover. */
export function resourcesShownTo(
  service: string,
  caller: { role: Role | null; scopes: readonly string[] },
): SyncedResource[] {
  return resourcesOf(service).filter((name) => {
    const { role, scope } = syncedResources[name];
    return caller.role !== null && roleAtLeast(caller.role, role) && caller.scopes.includes(scope);
  });
}

/**
 * Fingerprint of what is shown: resources and the shape of their rows. A cursor names it, so a device that gains or
 * loses a resource, or meets a server whose rows have another shape, is told everything again.
 */
export function viewOf(resources: readonly SyncedResource[]): string {
  const shapes = resources.map((name) => [
    name,
    z.toJSONSchema(syncedResources[name].row, { io: 'output', unrepresentable: 'any', reused: 'inline' }),
  ]);
  return fingerprintOf(JSON.stringify(shapes, (key, value) => (notOfShape.has(key) ? undefined : value)));
}

/** What a schema says besides names, types and choices: other bounds or words make no other rows. */
const notOfShape = new Set([
  '$schema',
  'description',
  'examples',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
]);
