import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceNames } from '@florin/contracts';
import { memoryCache } from '@florin/kernel/cache';
import { type Clock, systemClock } from '@florin/kernel/clock';
import type { DatabaseAddress } from '@florin/kernel/database';
import { memoryBus, type Subscribers } from '@florin/kernel/events';
import { fileKeystore, localMasterKey } from '@florin/kernel/keyring';
import { createLog, type Log } from '@florin/kernel/log';
import { type Configuration, refuseDatabase } from './configuration';
import { seedDemo } from './demo';
import { type Environment, placesOf, StartRefusal } from './directories';
import { embeddedPasswordLabel, startEmbeddedPostgres } from './embedded-postgres';
import { fileLog } from './log-file';
import { openKeys } from './open-keys';
import { partsOf } from './roles/roles';
import { checkKeystore, migrateSystem, services, startSystem, subscribersOf } from './system';

export type RunningServer = {
  /** What to open in a browser; undefined for a role without a gateway. */
  url: string | undefined;
  isFirstStart: boolean;
  stop(): Promise<void>;
  /** Resolves when something the process cannot do without has ended by itself. */
  failed: Promise<string>;
};

const webFolder = fileURLToPath(new URL('../../client/dist/web', import.meta.url));

/** Starts what the configuration asks for, in the order in which things need each other. */
export async function run(configuration: Configuration, env: Environment): Promise<RunningServer> {
  const { role, amqpUrl, redisUrl } = configuration;
  const closers: (() => Promise<void> | void)[] = [];
  /** Ends everything, and only then says what did not end well: the database must not outlive a broken gateway. */
  async function stop(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything ended well');
  }
  try {
    const keys = openKeys(
      configuration.isDemo ? demoEnvironment(env) : env,
      configuration.database === undefined,
    );
    closers.push(keys.release);
    const masterKey = localMasterKey(keys.masterKey);
    const log = configuration.database === undefined ? fileLog(keys.dataDir, role) : createLog({ role });
    const clock = systemClock();

    let failed = new Promise<string>(() => {});
    let administrator = configuration.database;
    if (administrator === undefined) {
      const password = (await masterKey.derive(embeddedPasswordLabel)).toString('base64url');
      const postgres = await startEmbeddedPostgres({
        dataDir: keys.dataDir,
        superuserPassword: password,
        log: plain(log),
      });
      closers.push(postgres.stop);
      administrator = { ...postgres.connection, tls: 'off' };
      failed = postgres.exited.then(
        () => 'The database ended unexpectedly; its log is in the data directory.',
      );
    }
    const all = serviceNames.map((name) => services[name]);
    if (configuration.isMigrating || role === 'migrate')
      await migrateSystem(administrator, masterKey, all).catch(refuseDatabase);

    const keystore = fileKeystore(join(keys.keyDir, 'keystore'));
    await checkKeystore(administrator, keystore, keys.keyDir);

    const cache = redisUrl ? await redis(redisUrl, clock, log) : memoryCache(clock);
    closers.push(cache.close);
    const subscribers = subscribersOf(all);
    const bus = amqpUrl ? await rabbit(amqpUrl, subscribers, log) : memoryBus(subscribers);
    closers.push(bus.close);
    const system = await startSystem({
      parts: partsOf(role),
      clock,
      log,
      database: withoutLogin(administrator),
      masterKey,
      keystore,
      bus,
      cache,
      serviceUrls: configuration.serviceUrls,
      webFolder,
    });
    closers.push(system.stop);
    if (configuration.isDemo) await seedDemo(system.callAs, clock, showProgress);
    for (const service of system.services.values()) {
      const url = role === 'all' ? undefined : configuration.serviceUrls[service.name];
      if (url) await service.app.listen({ host: new URL(url).hostname, port: Number(new URL(url).port) });
    }
    let url: string | undefined;
    if (system.gateway) {
      const { host } = configuration;
      const port = await system.gateway
        .listen(host, configuration.port)
        .catch((error) => refuseBusyPort(error, configuration.port));
      url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
    }
    log.info('started', { count: system.services.size, version: process.version });
    return { url, isFirstStart: keys.isFirstStart, stop, failed };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Only a distributed system needs the libraries of its broker and its cache, so only it loads them. */
async function rabbit(url: string, subscribers: Subscribers, log: Log) {
  const { rabbitBus } = await import('@florin/adapters/rabbitmq');
  return rabbitBus({ url, subscribers, log });
}

async function redis(url: string, clock: Clock, log: Log) {
  const { redisCache } = await import('@florin/adapters/redis');
  return redisCache({ url, clock, log });
}

function withoutLogin({ host, port, database, tls }: DatabaseAddress) {
  return { host, port, database, tls };
}

function refuseBusyPort(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE') {
    throw new StartRefusal(
      `Port ${port} is taken by another program: end that one, or choose another with --port or FLORIN_PORT.`,
      error,
    );
  }
  if (error.code === 'EACCES') {
    throw new StartRefusal(
      `This user may not listen on port ${port}: choose one above 1023 with --port or FLORIN_PORT.`,
      error,
    );
  }
  throw error;
}

/** The supervisor's sentences name paths and processes of this machine, which the log has no fields for. */
function plain(log: Log) {
  return {
    info: () => log.info('embedded-postgres'),
    warn: () => log.warn('embedded-postgres'),
  };
}

/** The demo lives beside a person's own data, never in it. */
function demoEnvironment(env: Environment): Environment {
  const { dataDir, keyDir } = placesOf(env);
  return { ...env, FLORIN_DATA_DIR: `${dataDir}-demo`, FLORIN_KEY_DIR: `${keyDir}-demo` };
}

function showProgress(done: number, all: number): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\rPreparing the demo household: ${done} of ${all} transactions`);
  else if (done === 0) console.log(`Preparing the demo household: ${all} transactions`);
}
