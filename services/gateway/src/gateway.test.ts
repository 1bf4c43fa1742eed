import { once } from 'node:events';
import { connect } from 'node:net';
import { serviceNames } from '@florin/contracts';
import { memoryCache } from '@florin/kernel/cache';
import { systemClock } from '@florin/kernel/clock';
import { memoryBus } from '@florin/kernel/events';
import { silentLog } from '@florin/kernel/log';
import { createTokenIssuer } from '@florin/kernel/token';
import { expect, test } from 'vitest';
import type { Upstream } from './forward/upstream';
import { createGateway, type GatewayEnvironment } from './gateway';

const nowhere: Upstream = {
  forward: () => Promise.reject(new Error('there is no service')),
  call: () => Promise.reject(new Error('there is no service')),
  close: async () => {},
};

test('a connection that has asked for nothing does not hold a stop up', async () => {
  const clock = systemClock();
  const seed = Buffer.alloc(32, 1);
  const gateway = await createGateway({
    clock,
    log: silentLog(),
    cache: memoryCache(clock),
    bus: memoryBus([]),
    issuer: createTokenIssuer({ seed, issuer: 'florin' }),
    csrfKey: seed,
    upstreams: Object.fromEntries(
      serviceNames.map((name) => [name, nowhere]),
    ) as GatewayEnvironment['upstreams'],
    webFolder: '/nonexistent',
    readiness: async () => {},
  });
  const port = await gateway.listen('127.0.0.1', 0);
  // One that was answered after it shows that the silent one has arrived at the server.
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  expect((await fetch(`http://127.0.0.1:${port}/nothing`)).status).toBe(404);
  const closed = once(silent, 'close');
  await gateway.stop();
  await closed;
});
