import { type Cache, memoryCache } from '@florin/kernel/cache';
import { createIdMinter, type IdMinter } from '@florin/kernel/clock';
import { type Keystore, memoryKeystore, type Owner } from '@florin/kernel/keyring';
import { services, subscribersOf } from '@florin/server/system';
import { type OwnTestSystem, startTestSystem } from '@florin/testkit';
import pg from 'pg';
import { forgetOld } from '../../../packages/kernel/src/events/forget-old';
import { createFaultyDatabases, type FaultyDatabases } from './faulty-databases';
import { createHeldBus, type HeldBus } from './held-bus';
import type { LivePipe } from './live-pipe';
import { createRunTable, notingRuns } from './noted-schedules';
import type { Random } from './random';
import { createVirtualTime, turns, type VirtualTime } from './virtual-time';

/**
 * The real services in this process, on a real PostgreSQL, with everything between them and chance in the driver's
 * hands. Seeds follow one another on one stage, each with persons and a household of its own.
 */
export type Stage = {
  system: OwnTestSystem;
  time: VirtualTime;
  bus: HeldBus;
  databases: FaultyDatabases;
  /** Makes everything that a run could notice of the runs before it as it is at first. */
  begin(random: Random, startMs: number): Promise<void>;
  /** Waits until the services have nothing left to do by themselves. */
  quiet(): Promise<void>;
  /** Lets time pass until a promise settles that waits for it, as a consumer does between two attempts. */
  until<Result>(promise: Promise<Result>): Promise<Result>;
  /** The broker is there again, and what could not be published is. */
  restoreBroker(): Promise<void>;
  /**
   * Lets services forget what has had its time. They do so by themselves at some moment within an hour of the clock, but
   * what they remember decides how a retry is answered, so the moment is the driver's.
   */
  forget(): Promise<void>;
  /** The services die and start again on what is stored; what is given happens while they are gone. */
  crash(whileGone: () => void): Promise<void>;
  /** Waits until these streams have brought everything that was written to them. */
  pulse(pipes: readonly LivePipe[]): Promise<void>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

export const heartbeatMs = 1000;
/** A run that waits longer than this for something of the machine hangs. */
const realWaitMaxMs = 30_000;
/** Longer than any back-off of a relay. */
const relayRestMs = 6000;
const hour = 3_600_000;
const farAwayMs = Date.parse('2001-01-01T00:00:00Z');

export async function openStage(): Promise<Stage> {
  const time = createVirtualTime(farAwayMs);
  const databases = createFaultyDatabases();
  const minters = new Map<string, IdMinter>();
  let cache = memoryCache(time.clock);
  const lastingCache: Cache = {
    increment: (...given) => cache.increment(...given),
    close: async () => cache.close(),
  };
  // Runs of one seed make the same owners; only the installation's own key outlives a run.
  const systemKeys = memoryKeystore();
  let keys = memoryKeystore();
  const keysOf = (owner: Owner) => (owner.kind === 'system' ? systemKeys : keys);
  const keystore: Keystore = {
    get: (owner) => keysOf(owner).get(owner),
    prepare: (owner, key) => keysOf(owner).prepare(owner, key),
    addVersion: (owner, key) => keysOf(owner).addVersion(owner, key),
    remove: (owner) => keysOf(owner).remove(owner),
  };
  let bus!: HeldBus;
  const system = await startTestSystem({
    clock: time.clock,
    cache: lastingCache,
    keystore,
    heartbeatMs,
    modules: { budgeting: notingRuns(services.budgeting) },
    bus: () => {
      bus = createHeldBus(subscribersOf(Object.values(services)));
      return bus;
    },
    seams: {
      databaseOf: (service, database) => databases.databaseOf(service, database),
      idMinterOf(service) {
        if (!minters.has(service)) minters.set(service, createIdMinter(time.clock));
        return () => minters.get(service)!();
      },
    },
  });
  const { host, port, user, password, database } = system.database;
  const administrator = new pg.Client({ host, port, user, password, database });
  await administrator.connect();
  await createRunTable(administrator);
  time.install();

  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await administrator.query<Row>(text, values)).rows;
  }

  async function hasWork(): Promise<boolean> {
    const outboxes = bus.isAway ? [] : [...minters.keys()].map((service) => `"${service}".outbox`);
    const due = [...minters.keys()].map(
      (service) => `"${service}".schedule WHERE due_at <= $1 AND fired_at IS NULL`,
    );
    const waiting = [...outboxes, ...(await jobTables()), ...due];
    const checks = waiting.map((rows) => `EXISTS (SELECT FROM ${rows})`).join(' OR ');
    const [row] = await query<{ has: boolean }>(`SELECT ${checks} AS has`, [new Date(time.clock.nowMs())]);
    return row!.has;
  }

  let knownJobTables: string[] | undefined;
  async function jobTables(): Promise<string[]> {
    knownJobTables ??= (
      await query<{ name: string }>(
        `SELECT table_schema || '._private_jobs' AS name FROM information_schema.tables WHERE table_name = '_private_jobs'`,
      )
    ).map(({ name }) => name);
    return knownJobTables;
  }

  /** A job that failed waits in the database's own time, which is not the simulation's. */
  async function hurryJobs(): Promise<void> {
    for (const table of await jobTables())
      await query(`UPDATE ${table} SET run_at = now() WHERE run_at > now() AND locked_at IS NULL`);
  }

  async function quiet(): Promise<void> {
    const untilMs = Date.now() + realWaitMaxMs;
    for (let round = 1; ; round += 1) {
      await turns(3);
      if (databases.openCount() === 0) {
        if (!(await hasWork()) && databases.openCount() === 0) return;
        if (round % 10 === 0) {
          await hurryJobs();
          await query(`NOTIFY "jobs:insert", '{"count":1}'`);
        }
      }
      if (Date.now() > untilMs) throw new Error('the services do not come to rest');
      await time.realPause(1);
    }
  }

  async function forget(): Promise<void> {
    for (const service of minters.keys()) await forgetOld(administrator, service, time.clock);
  }

  async function waitUntil(complaint: string, isSo: () => Promise<boolean>): Promise<void> {
    const untilMs = Date.now() + realWaitMaxMs;
    while (!(await isSo())) {
      if (Date.now() > untilMs) throw new Error(complaint);
      await time.realPause(1);
    }
  }

  async function isSoon(isSo: () => Promise<boolean>): Promise<boolean> {
    for (let round = 0; round < 200; round += 1) {
      if (await isSo()) return true;
      await time.realPause(2);
    }
    return false;
  }

  /** A relay that could not publish gives its connection up and sleeps; or sleeps on it, where it found its lock taken. */
  async function areRelaysAsleep(): Promise<boolean> {
    const [row] = await query<{ has: boolean }>(
      `SELECT ${[...minters.keys()]
        .map(
          (service) =>
            `(EXISTS (SELECT FROM "${service}".outbox) AND EXISTS (SELECT FROM pg_stat_activity
               WHERE datname = current_database() AND usename = 'florin_${service}_relay'
                 AND NOT (state = 'idle' AND clock_timestamp() - state_change > interval '50 ms')))`,
        )
        .join(' OR ')} AS has`,
    );
    return !row!.has;
  }

  let ownTables: string | undefined;
  /** Runs of one seed make the same ids, so what a run before left goes. */
  async function empty(): Promise<void> {
    ownTables ??= (
      await query<{ name: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
          WHERE table_schema = ANY($1) AND table_type = 'BASE TABLE'`,
        [[...minters.keys(), 'simulation']],
      )
    )
      .map(({ name }) => `DELETE FROM ${name};`)
      .join(' ');
    await query(ownTables);
  }

  return {
    system,
    time,
    bus,
    databases,
    query,
    quiet,
    async begin(random, startMs) {
      // Far enough from the run before that nothing remembers its time as near.
      time.clock.moveTo(farAwayMs - hour * (1 + random.int(0, 1000)));
      time.pass(2000);
      await quiet();
      await empty();
      time.clock.moveTo(startMs);
      time.pass(2000);
      await quiet();
      for (const service of minters.keys())
        minters.set(service, createIdMinter(time.clock, random.fork(`ids/${service}`).uint32));
      cache = memoryCache(time.clock);
      keys = memoryKeystore();
      bus.reset();
      databases.disarm();
      databases.takeCommits();
    },
    forget,
    async crash(whileGone) {
      await time.inRealTime(() => system.restart(whileGone));
      await quiet();
      // A service that starts forgets what has had its time.
      await forget();
    },
    async restoreBroker() {
      await waitUntil('relays do not give up', areRelaysAsleep);
      // From the end of its connection to its sleep a relay has a few turns to take.
      await time.realPause(40);
      bus.isAway = false;
      time.pass(relayRestMs);
      // One that fell asleep only after that is woken once more, at the same time of the clock.
      for (let tries = 0; tries < 10 && !(await isSoon(async () => !(await hasWork()))); tries += 1) {
        time.pass(relayRestMs);
        time.clock.advance(-relayRestMs);
      }
      await quiet();
    },
    async until(promise) {
      let isSettled = false;
      const settle = () => {
        isSettled = true;
      };
      promise.then(settle, settle);
      for (let idle = 0, passes = 0; !isSettled; ) {
        await turns(2);
        idle = databases.openCount() === 0 ? idle + 1 : 0;
        if (idle < 10) {
          if (databases.openCount() > 0) await time.realPause(1);
          continue;
        }
        idle = 0;
        passes += 1;
        if (passes > 1000) throw new Error('something waits for what never comes');
        time.pass(100);
      }
      return promise;
    },
    async pulse(pipes) {
      const open = pipes.filter((pipe) => pipe.isOpen());
      const before = open.map((pipe) => pipe.beats);
      time.pass(heartbeatMs);
      const untilMs = Date.now() + realWaitMaxMs;
      while (open.some((pipe, at) => pipe.isOpen() && pipe.beats === before[at])) {
        if (Date.now() > untilMs) throw new Error('a live stream does not beat');
        await time.realPause(1);
      }
      await quiet();
    },
    async close() {
      time.uninstall();
      await administrator.end();
      await system.stop();
    },
  };
}
