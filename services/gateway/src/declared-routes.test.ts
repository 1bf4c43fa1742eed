import { type Access, operationList, type ServiceName, serviceNames } from '@florin/contracts';
import { memoryCache } from '@florin/kernel/cache';
import { systemClock } from '@florin/kernel/clock';
import { memoryBus } from '@florin/kernel/events';
import { silentLog } from '@florin/kernel/log';
import { createTokenIssuer } from '@florin/kernel/token';
import fastify, { type FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import type { Upstream } from './forward/upstream';
import { createGateway, type GatewayEnvironment } from './gateway';
import { addOperationRoutes } from './operation-routes';

const nowhere: Upstream = {
  forward: () => Promise.reject(new Error('there is no service')),
  call: () => Promise.reject(new Error('there is no service')),
  close: async () => {},
};

function environment(): GatewayEnvironment {
  const clock = systemClock();
  const seed = Buffer.alloc(32, 1);
  return {
    clock,
    log: silentLog(),
    cache: memoryCache(clock),
    bus: memoryBus([]),
    issuer: createTokenIssuer({ seed, issuer: 'florin' }),
    csrfKey: seed,
    upstreams: Object.fromEntries(serviceNames.map((name) => [name, nowhere])) as Record<
      ServiceName,
      Upstream
    >,
    webFolder: '/nonexistent',
    readiness: async () => {},
  };
}

test('the gateway starts with the routes that the contracts declare', async () => {
  const gateway = await createGateway(environment());
  await gateway.stop();
});

test.each<[string, (app: FastifyInstance) => void]>([
  ['a path that nobody declared', (app) => app.get('/v1/backdoor', async () => 'open')],
  ['another method of a declared path', (app) => app.delete('/v1/accounts', async () => 'open')],
  ['what is for the inside', (app) => app.post('/internal/resolve-session', async () => 'open')],
  ['everything', (app) => app.all('*', async () => 'open')],
])('with a route for %s it does not start', async (_name, addMore) => {
  await expect(createGateway(environment(), addMore)).rejects.toThrow(/is not declared in the contracts/);
});

test('an operation whose access is misspelt gets no route', () => {
  const [first] = operationList;
  const access = { ...first!.access, kind: 'houshold' } as unknown as Access;
  const way = {} as Parameters<typeof addOperationRoutes>[2];
  expect(() => addOperationRoutes(fastify(), [{ ...first!, access }], way)).toThrow(/is no access/);
});
