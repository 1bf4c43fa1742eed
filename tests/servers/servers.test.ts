import { describe, expect, it } from 'vitest';
import { findServers, startPostgres, startRabbitmq, startRedis } from '.';
import { answers } from './test-server';

const { postgresBin, redisServer, rabbitmqServer } = findServers();

const CASES = [
  ['PostgreSQL', postgresBin, startPostgres],
  ['Redis', redisServer, startRedis],
  ['RabbitMQ', rabbitmqServer, startRabbitmq],
] as const;

describe.each(CASES)('a private %s', (_name, program, start) => {
  it.runIf(program !== undefined)(
    'starts, stops, starts again on the same port and is removed',
    { timeout: 180_000 },
    async () => {
      const server = await start();
      try {
        await server.stop();
        await server.start();
        await server.stop('SIGKILL');
        await server.start();
        expect(server.url).toContain(`:${server.port}`);
      } finally {
        await server.remove();
      }
      expect(await answers(server.port, '', () => true)).toBe(false);
    },
  );
});
