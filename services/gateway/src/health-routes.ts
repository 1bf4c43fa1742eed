import { gatewayRoutes } from '@florin/contracts';
import type { FastifyInstance } from 'fastify';

const readyWithinMs = 2000;

/** Alive says that the process answers; ready, that what it needs answers too. */
export function addHealthRoutes(app: FastifyInstance, readiness: () => Promise<void>): void {
  app.get(gatewayRoutes.health.path, async () => ({ status: 'alive' }));
  app.get(gatewayRoutes.ready.path, async (_request, reply) => {
    const isReady = await Promise.race([
      readiness().then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), readyWithinMs).unref()),
    ]);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
}
