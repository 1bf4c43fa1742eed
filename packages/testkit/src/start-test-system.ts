import { randomBytes } from 'node:crypto';
import type { ServiceName, ServiceRights } from '@florin/contracts';
import type { ServiceModule, ServiceSeams } from '@florin/kernel';
import { type Cache, memoryCache } from '@florin/kernel/cache';
import { type Clock, type MovableClock, movableClock } from '@florin/kernel/clock';
import type { DatabaseAddress } from '@florin/kernel/database';
import { type Bus, memoryBus } from '@florin/kernel/events';
import { type Keystore, memoryKeystore } from '@florin/kernel/keyring';
import { createLog, type Log, silentLog } from '@florin/kernel/log';
import {
  type RunningSystem,
  type SystemEnvironment,
  services,
  startSystem,
  subscribersOf,
} from '@florin/server/system';
import { createUserService } from '@florin/user';
import {
  createTestDatabase,
  cutRelays,
  dropTestDatabase,
  sharedAdministrator,
  startTestServer,
  testMasterKey,
} from './database';
import { newPerson, type Person } from './person';
import { shareTestSystem } from './shared-test-system';

export type TestSystem = {
  url: string;
  clock: Clock;
  bus: Bus;
  database: DatabaseAddress;
  keystore: Keystore;
  system: RunningSystem;
  /** Somebody with an account, signed in, and a household of their own unless told otherwise. */
  person(options?: { displayName?: string; hasHousehold?: boolean }): Promise<Person>;
  /** Waits until a condition holds, for what happens after an answer; fails with the last error in the end. */
  eventually<Result>(check: () => Promise<Result>, withinMs?: number): Promise<Result>;
  stop(): Promise<void>;
};

/** A system that no other file uses, so that its clock can be moved and its tables looked at as a whole. */
export type OwnTestSystem = TestSystem & {
  clock: MovableClock;
  /**
   * Ends all services and starts them again on what is stored, at the same address. Relays and schedulers are cut off
   * first, so that nothing that waits goes out on the way.
   */
  restart(whileGone?: () => void): Promise<void>;
};

/** What only a system of one's own can give; `isOwn` where nothing else is asked of it. */
export type TestSystemOptions = {
  isOwn?: true;
  /** Another server than the one that the run of tests shares. */
  administrator?: DatabaseAddress;
  /** Where the clock stands at first. */
  now?: string;
  /** A clock of the caller's own, instead of one that stands at `now`. */
  clock?: MovableClock;
  cache?: Cache;
  /** Where the keys are, instead of in memory. */
  keystore?: Keystore;
  /** Where the caller stands between the services and their machine. */
  seams?: ServiceSeams;
  /** The services, some of them changed. Where none is given for it, hashing a password costs next to nothing. */
  modules?: Partial<Record<ServiceName, ServiceModule>>;
  /** Rights of services that none of them has yet. */
  serviceRights?: ServiceRights;
  webFolder?: string;
  heartbeatMs?: number;
  /** What carries the events, given the clean one; a test may make it repeat or shuffle. */
  bus?: (bus: Bus) => Bus;
  /** Set FLORIN_TEST_LOG=1 to see what the system logs. */
  log?: Log;
};

/** Persons are made by the hundred, and what their passwords cost to guess is no concern of most tests. */
const cheapUserService = createUserService({ passwordCost: { memoryKib: 64, passes: 1, lanes: 1 } });

/**
 * The whole system in this process: without options the one that all files of a worker share, whose clock only goes
 * on between files; with options one of the test's own, on its own database, with a clock that the test moves.
 */
export function startTestSystem(): Promise<TestSystem>;
export function startTestSystem(options: TestSystemOptions): Promise<OwnTestSystem>;
export function startTestSystem(options?: TestSystemOptions): Promise<TestSystem> {
  if (options === undefined && sharedAdministrator() !== undefined)
    return shareTestSystem(() => startOwnSystem({}));
  return startOwnSystem(options ?? {});
}

async function startOwnSystem(options: TestSystemOptions): Promise<OwnTestSystem> {
  const known = options.administrator ?? sharedAdministrator();
  const server = known === undefined ? await startTestServer() : undefined;
  const administrator = known ?? server!.administrator;
  const databaseName = `florin_${randomBytes(6).toString('hex')}`;
  const database = await createTestDatabase(administrator, databaseName);
  const clock = options.clock ?? movableClock(Date.parse(options.now ?? '2026-11-22T12:00:00Z'));
  const modules = { ...services, user: cheapUserService, ...options.modules };
  const bus = (options.bus ?? ((clean) => clean))(memoryBus(subscribersOf(Object.values(modules))));
  const cache = options.cache ?? memoryCache(clock);
  const keystore = options.keystore ?? memoryKeystore();
  const { host, port, tls } = database;
  const environment: SystemEnvironment = {
    parts: ['user', 'transaction', 'budgeting', 'reporting', 'notification', 'audit', 'gateway'],
    clock,
    log: options.log ?? (process.env.FLORIN_TEST_LOG ? createLog({ role: 'test' }) : silentLog()),
    database: { host, port, tls, database: databaseName },
    masterKey: testMasterKey,
    keystore,
    bus,
    cache,
    serviceUrls: {},
    webFolder: options.webFolder ?? '/nonexistent',
    heartbeatMs: options.heartbeatMs ?? 1000,
    modules,
    ...(options.serviceRights === undefined ? {} : { serviceRights: options.serviceRights }),
    ...(options.seams === undefined ? {} : { seams: options.seams }),
  };
  let system = await startSystem(environment);
  const httpPort = await system.gateway!.listen('127.0.0.1', 0);
  const url = `http://localhost:${httpPort}`;
  const persons: Person[] = [];

  return {
    url,
    clock,
    bus,
    database,
    keystore,
    get system() {
      return system;
    },
    async person(personOptions = {}) {
      const person = await newPerson(url, { number: persons.length + 1, ...personOptions });
      persons.push(person);
      return person;
    },
    eventually,
    async restart(whileGone) {
      await cutRelays(administrator, databaseName);
      await system.stop();
      whileGone?.();
      system = await startSystem(environment);
      await system.gateway!.listen('127.0.0.1', httpPort);
    },
    async stop() {
      await system.stop();
      await bus.close();
      await dropTestDatabase(administrator, databaseName);
      await server?.stop();
    },
  };
}

/** Asks again and again, because what it waits for happens in other transactions. */
export async function eventually<Result>(check: () => Promise<Result>, withinMs = 5000): Promise<Result> {
  const untilMs = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }
}
