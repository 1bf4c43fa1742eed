import type { FastifyInstance } from 'fastify';

export type DeclaredRoute = { method: string; path: string };

/** `/v1/budgets/{id}` as the router spells it. */
export function fastifyPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/**
 * Lets nothing but these routes be added: a route that is not declared has no policy, so it throws where it is added and
 * the process does not start. A GET may be asked for its headers alone.
 */
export function allowDeclaredRoutesOnly(app: FastifyInstance, declared: readonly DeclaredRoute[]): void {
  const allowed = new Set(declared.map(({ method, path }) => `${method} ${fastifyPath(path)}`));
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (allowed.has(`${one === 'HEAD' ? 'GET' : one} ${url}`)) continue;
      throw new Error(
        `the route ${one} ${url} is not declared in the contracts, so nothing says who may use it`,
      );
    }
  });
}
