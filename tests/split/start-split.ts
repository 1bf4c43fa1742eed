import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serviceNames } from '@florin/contracts';
import { eventually, newPerson, type Person } from '@florin/testkit';
import { findServers, startPostgres, startRabbitmq, startRedis, type TestServer } from '../servers';
import { freePort } from '../servers/test-server';

export const splitRoles = [...serviceNames, 'gateway'] as const;
export type SplitRole = (typeof splitRoles)[number];

export type Split = {
  url: string;
  postgres: TestServer;
  rabbitmq: TestServer;
  redis: TestServer;
  person(options?: { displayName?: string; hasHousehold?: boolean }): Promise<Person>;
  /** The id of the role's process, as long as it is up. */
  processOf(role: SplitRole): number;
  /** Ends a role without warning, as a power cut would. */
  kill(role: SplitRole): Promise<void>;
  /** Resolves once a role that was killed runs again in a new process. */
  restarted(role: SplitRole): Promise<void>;
  /** Ends the starter, which keeps the roles running, without warning. */
  killStarter(): Promise<void>;
  eventually: typeof eventually;
  stop(): Promise<void>;
};

/** The servers' programs that are not installed here; the suite is left out where there are any. */
export function missingServers(): string[] {
  const { postgresBin, rabbitmqServer, redisServer } = findServers();
  const programs = { PostgreSQL: postgresBin, RabbitMQ: rabbitmqServer, Redis: redisServer };
  return Object.entries(programs).flatMap(([name, program]) => (program === undefined ? [name] : []));
}

const starter = fileURLToPath(new URL('../../tools/start-split.mjs', import.meta.url));
const restartWithinMs = 30_000;

/** Runs `npm run start:split` on private servers: one process per role, as in production. */
export async function startSplit(): Promise<Split> {
  const [postgres, rabbitmq, redis] = await Promise.all([startPostgres(), startRabbitmq(), startRedis()]);
  const directory = mkdtempSync(join(tmpdir(), 'florin-split-'));
  const port = await freePort();
  const processes = new Map<SplitRole, number>();
  const child = spawn(process.execPath, [starter], {
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      FLORIN_DATABASE_URL: postgres.url,
      FLORIN_AMQP_URL: rabbitmq.url,
      FLORIN_REDIS_URL: redis.url,
      FLORIN_KEY_DIR: join(directory, 'keys'),
      FLORIN_DATA_DIR: join(directory, 'data'),
      FLORIN_PORT: String(port),
      FLORIN_SKIP_WEB_BUILD: '1',
      ...(await serviceAddresses()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child, processes);
  const url = `http://localhost:${port}`;
  let personCount = 0;

  return {
    url,
    postgres,
    rabbitmq,
    redis,
    person(options = {}) {
      personCount += 1;
      return eventually(
        () =>
          newPerson(url, { number: personCount, ...options }).catch(async (error: unknown) => {
            // Only so many may register from one address in a minute.
            await sleep(1_000);
            throw error;
          }),
        20_000,
      );
    },
    processOf: (role) => processes.get(role) ?? 0,
    async kill(role) {
      const pid = processes.get(role);
      if (pid === undefined) throw new Error(`${role} is not up`);
      processes.delete(role);
      process.kill(pid, 'SIGKILL');
    },
    async restarted(role) {
      await eventually(async () => {
        if (!processes.has(role)) throw new Error(`${role} has not started again`);
      }, restartWithinMs);
    },
    async killStarter() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    eventually,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await Promise.all([postgres.remove(), rabbitmq.remove(), redis.remove()]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Follows the starter's words, and fails with its last ones when it ends before it is ready. */
function untilReady(child: ChildProcess, processes: Map<SplitRole, number>): Promise<void> {
  const words: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream! }).on('line', (line) => {
        words.push(line);
        if (words.length > 40) words.shift();
        if (process.env.FLORIN_TEST_LOG) console.log(line);
        const up = /^(\w+) is up \(process (\d+)\)$/.exec(line);
        if (up) processes.set(up[1] as SplitRole, Number(up[2]));
        if (line.startsWith('Florin is ready')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`the starter ended:\n${words.join('\n')}`)));
  });
}

async function serviceAddresses(): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const service of serviceNames)
    addresses[`FLORIN_${service.toUpperCase()}_URL`] = `http://127.0.0.1:${await freePort()}`;
  return addresses;
}
