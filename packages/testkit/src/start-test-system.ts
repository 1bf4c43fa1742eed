import { randomBytes } from 'node:crypto';
import { memoryCache } from '@florin/kernel/cache';
import { type MovableClock, movableClock } from '@florin/kernel/clock';
import type { DatabaseAddress } from '@florin/kernel/database';
import { type Bus, memoryBus } from '@florin/kernel/events';
import { type Keystore, memoryKeystore } from '@florin/kernel/keyring';
import { createLog, type Log, silentLog } from '@florin/kernel/log';
import { type RunningSystem, services, startSystem, subscribersOf } from '@florin/server/system';
import { createTestDatabase, dropTestDatabase, startTestServer, testMasterKey } from './database';
import { newPerson, type Person } from './person';

export type TestSystem = {
  url: string;
  clock: MovableClock;
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

export type TestSystemOptions = {
  /** Where the clock stands at first. */
  now?: string;
  webFolder?: string;
  heartbeatMs?: number;
  /** What carries the events, given the clean one; a test may make it repeat or shuffle. */
  bus?: (bus: Bus) => Bus;
  /** Set FLORIN_TEST_LOG=1 to see what the system logs. */
  log?: Log;
};

const administratorVariable = 'FLORIN_TEST_ADMINISTRATOR';

/** Tells the processes of this run of tests where the shared server is. */
export function shareTestServer(administrator: DatabaseAddress): void {
  process.env[administratorVariable] = JSON.stringify(administrator);
}

/** The whole system in this process, on a database of its own, with a clock that the test moves. */
export async function startTestSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  const shared = process.env[administratorVariable];
  const server = shared ? undefined : await startTestServer();
  const administrator = shared ? (JSON.parse(shared) as DatabaseAddress) : server!.administrator;
  const databaseName = `florin_${randomBytes(6).toString('hex')}`;
  const database = await createTestDatabase(administrator, databaseName);
  const clock = movableClock(Date.parse(options.now ?? '2026-11-22T12:00:00Z'));
  const bus = (options.bus ?? ((clean) => clean))(memoryBus(subscribersOf(Object.values(services))));
  const cache = memoryCache(clock);
  const keystore = memoryKeystore();
  const { host, port, tls } = database;
  const system = await startSystem({
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
  });
  const url = `http://localhost:${await system.gateway!.listen('127.0.0.1', 0)}`;
  const persons: Person[] = [];

  return {
    url,
    clock,
    bus,
    database,
    keystore,
    system,
    async person(personOptions = {}) {
      const person = await newPerson(url, { number: persons.length + 1, ...personOptions });
      persons.push(person);
      return person;
    },
    eventually,
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
