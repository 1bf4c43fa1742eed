import { type Operation, operationList } from '@florin/contracts';

/** The operation behind a request, with the parts of its path. */
export function operationOf(
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } | null {
  const [pathname = ''] = path.split('?');
  for (const operation of operationList) {
    if (operation.method !== method) continue;
    const names: string[] = [];
    const pattern = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (match === null) continue;
    return {
      operation,
      params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1]!)])),
    };
  }
  return null;
}
