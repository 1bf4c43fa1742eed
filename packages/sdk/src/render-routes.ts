import type { SyncedResource } from '@florin/contracts';
import { operationList, syncedResources, syncedServices, viewOf } from '@florin/contracts';

const banner = '// Written by generate-routes.ts from the contracts; do not edit.';

/** Only the generator and its test import this module: it is the one that needs the schemas. */
export function renderRoutes(): string {
  const lines = operationList
    .filter((operation) => operation.access.kind !== 'internal')
    .map((operation) => `  '${operation.name}': '${operation.method} ${operation.path}',`)
    .sort();
  return [banner, 'export const routes = {', ...lines, '} as const;', ''].join('\n');
}

/** What a device has to know of synced resources: who owns each, and whether its rows have the shape they had. */
export function renderSyncedResources(): string {
  const names = Object.keys(syncedResources) as SyncedResource[];
  return [
    banner,
    '/** The service each resource belongs to, in the order in which a device is told of them. */',
    'export const syncedResources = {',
    ...names.map((name) => `  ${/-/.test(name) ? `'${name}'` : name}: '${syncedResources[name].service}',`),
    '} as const;',
    `export const syncedServices = [${syncedServices.map((name) => `'${name}'`).join(', ')}] as const;`,
    '/** Another one where the shape of any row is another. */',
    `export const rowShapes = '${viewOf(names)}';`,
    '',
  ].join('\n');
}
