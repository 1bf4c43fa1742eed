import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findServers } from './find-servers';
import { freePort, runServer, type TestServer } from './test-server';

const USER = 'florin';
const PASSWORD = 'a password for tests';
const UNPRIVILEGED_ID = 65534;
const SESSIONS_END_WITHIN_MS = 10_000;

/** A private PostgreSQL with a superuser `florin` and a database of that name; fast rather than durable. */
export async function startPostgres(): Promise<TestServer> {
  const bin = findServers().postgresBin;
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const uid = process.getuid?.() === 0 ? UNPRIVILEGED_ID : undefined;
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'florin-postgres-'));
  const data = join(directory, 'data');
  makeCluster(bin, directory, data, uid);
  const settings = [
    ...[`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${directory}`],
    ...['fsync=off', 'max_connections=200', 'shared_buffers=64MB', 'jit=off'],
  ];
  const program = {
    name: 'PostgreSQL',
    program: join(bin, 'postgres'),
    args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    ...(uid === undefined ? {} : { uid }),
    endBy: 'SIGINT' as const,
    isReady: () => acceptsConnections(port),
  };
  const url = `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${USER}`;
  const server = await runServer(program, url, port, directory);
  await makeDatabase(port);
  return { ...server, start: () => startOnceMemoryIsFree(server) };
}

/** The sessions of a server that was killed notice it one after another, and hold its memory until then. */
async function startOnceMemoryIsFree(server: TestServer): Promise<void> {
  const untilMs = performance.now() + SESSIONS_END_WITHIN_MS;
  for (;;) {
    try {
      return await server.start();
    } catch (error) {
      const isHeld = error instanceof Error && error.message.includes('is still in use');
      if (!isHeld || performance.now() > untilMs) throw error;
      await sleep(100);
    }
  }
}

function makeCluster(bin: string, directory: string, data: string, uid: number | undefined): void {
  const passwordFile = join(directory, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  if (uid !== undefined) for (const path of [directory, passwordFile]) chownSync(path, uid, uid);
  const args = [
    '-D',
    data,
    '-U',
    USER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
  ];
  const made = spawnSync(join(bin, 'initdb'), args, {
    cwd: directory,
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
}

function clientOf(port: number): pg.Client {
  return new pg.Client({ host: '127.0.0.1', port, user: USER, password: PASSWORD, database: 'postgres' });
}

async function acceptsConnections(port: number): Promise<boolean> {
  const client = clientOf(port);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function makeDatabase(port: number): Promise<void> {
  const client = clientOf(port);
  await client.connect();
  await client.query(`CREATE DATABASE ${USER}`);
  await client.end();
}
