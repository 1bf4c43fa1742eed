import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServers } from './find-servers';
import { answers, freePort, runServer, type TestServer } from './test-server';

/** A private Redis without persistence. */
export async function startRedis(): Promise<TestServer> {
  const program = findServers().redisServer;
  if (program === undefined) throw new Error('redis-server is not installed');
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'florin-redis-'));
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const isReady = () => answers(port, 'PING\r\n', (answer) => answer.toString().startsWith('+PONG'));
  return runServer(
    { name: 'Redis', program, args, endBy: 'SIGTERM', isReady },
    `redis://127.0.0.1:${port}`,
    port,
    directory,
  );
}
