import { operationList } from '@florin/contracts';

/** Only the generator and its test import this module: it is the one that needs the schemas. */
export function renderRoutes(): string {
  const lines = operationList
    .filter((operation) => operation.access.kind !== 'internal')
    .map((operation) => `  '${operation.name}': '${operation.method} ${operation.path}',`)
    .sort();
  return [
    '// Written by generate-routes.ts from the contracts; do not edit.',
    'export const routes = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}
