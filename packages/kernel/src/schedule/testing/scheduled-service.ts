import { randomUUID } from 'node:crypto';
import { openBareDatabase, testMasterKey } from '@florin/testkit';
import pg from 'pg';
import { createCaller } from '../../call';
import { type MovableClock, movableClock } from '../../clock';
import { memoryBus } from '../../events';
import { createKeyring, memoryKeystore } from '../../keyring';
import { createLog, silentLog } from '../../log';
import { type MountedService, mountService } from '../../module';
import { changeHousehold, declaresNothing, type UnitOfWork } from '../../operations';
import { createTokenIssuer, createTokenVerifier, publicJwks } from '../../token';
import { type Plan, planSchedule, removeSchedule, type Schedule } from '../index';

export type Ran = { name: string; subject: string; due_on: string; due_at: string };

/**
 * A database on which services are mounted that do nothing but what comes due. What ran is written in a table, in the
 * run's own transaction.
 */
export async function openScheduledServices() {
  const bare = await openBareDatabase();
  const { host, port, user, password, database } = bare.address;
  const onlooker = new pg.Client({ host, port, user, password, database });
  await onlooker.connect();
  await onlooker.query(`
    CREATE TABLE public.ran (place bigserial, household_id uuid, name text, subject text, due_on date, due_at timestamptz);
    GRANT ALL ON public.ran TO florin_transaction; GRANT ALL ON SEQUENCE public.ran_place_seq TO florin_transaction`);
  const keystore = memoryKeystore();
  const keyring = createKeyring({ masterKey: testMasterKey, keystore, clock: movableClock(0) });
  const mounted = new Set<MountedService>();

  async function mount(clock: MovableClock, schedules: readonly Schedule[]): Promise<MountedService> {
    const seed = Buffer.alloc(32, 3);
    const issuer = createTokenIssuer({ seed, issuer: 'florin', clock });
    const service = await mountService(
      { name: 'transaction', migrationsFolder: '', operations: [], subscriptions: [], jobs: [], schedules },
      {
        clock,
        log: process.env.FLORIN_TEST_LOG ? createLog({ role: 'test' }) : silentLog(),
        database: { host, port, database, tls: bare.address.tls },
        keyring,
        masterKey: testMasterKey,
        bus: memoryBus(),
        tokensFor: async (audience) =>
          createTokenVerifier({ publicKeys: publicJwks(seed).keys, issuer: 'florin', audience, clock }),
        callerOf: (from) => createCaller({ from, issuer, transportTo: () => () => Promise.reject() }),
      },
    );
    mounted.add(service);
    return service;
  }

  return {
    mount,
    async unmount(service: MountedService): Promise<void> {
      mounted.delete(service);
      await service.stop();
    },
    async household(): Promise<string> {
      const id = randomUUID();
      await keyring.create({ kind: 'household', id });
      return id;
    },
    change<Result>(
      { runtime }: MountedService,
      householdId: string,
      run: (work: UnitOfWork) => Promise<Result>,
    ): Promise<Result> {
      const actor = { kind: 'person', userId: randomUUID(), requestId: randomUUID() } as const;
      const owner = { kind: 'household', id: householdId } as const;
      return changeHousehold(runtime, owner, actor, declaresNothing('a test'), run);
    },
    plan(service: MountedService, householdId: string, name: string, plan: Plan): Promise<void> {
      return this.change(service, householdId, (work) => planSchedule(work, name, plan));
    },
    remove(service: MountedService, householdId: string, name: string, subject?: string): Promise<void> {
      return this.change(service, householdId, (work) => removeSchedule(work, name, subject));
    },
    /** What ran for a household, in the order in which it did. */
    ran(householdId: string): Promise<Ran[]> {
      return this.query(
        `SELECT name, subject, due_on, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS due_at
           FROM public.ran WHERE household_id = $1 ORDER BY place`,
        [householdId],
      );
    },
    /** Looks at the database from outside, past row-level security. */
    async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
      return (await onlooker.query(text, values)).rows as Row[];
    },
    /** Ends what a test has left running, and what it has planned. */
    async clear(): Promise<void> {
      await Promise.all([...mounted].map((service) => service.stop()));
      mounted.clear();
      await this.query('DELETE FROM "transaction".schedule');
    },
    async close(): Promise<void> {
      await this.clear();
      await onlooker.end();
      await bare.drop();
    },
  };
}

/** A schedule that writes down what ran; `plans` is what it is planned from, where a test asks for that. */
export function noting(
  name: string,
  catchUp: Schedule['catchUp'],
  plans: Schedule['plans'] = async () => [],
): Schedule {
  return {
    name,
    catchUp,
    declares: {},
    plans,
    async handle({ subject, dueOn, dueAt }, work) {
      await work.tx.query({
        text: 'INSERT INTO public.ran (household_id, name, subject, due_on, due_at) VALUES ($1, $2, $3, $4, $5)',
        values: [work.householdId, name, subject, dueOn, dueAt],
      });
    },
  };
}
