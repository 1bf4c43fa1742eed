import { Logger, type Runner, type RunnerOptions, run } from 'graphile-worker';
import pg from 'pg';
import { connectionConfig, type DatabaseAddress, type Transaction } from '../database';
import type { Log } from '../log';
import type { JobHandler } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import { jobSchemaOf } from './migrate-jobs';

export type JobPayload = { householdId: string; id: string };

/** Work that outlives a request. A job is added in the transaction that makes it necessary. */
export type JobQueue = {
  /** Payloads hold ids only: the queue's tables are readable. One job runs for each name, household and id. */
  add(tx: Transaction, name: string, payload: JobPayload): Promise<void>;
  start(runtime: ServiceRuntime): void;
  stop(): Promise<void>;
};

/** Session locks of this class say that the worker whose name they hash is alive. */
const workerLock = 7_305_013;
/** A worker with a name of its own runs one job at a time; more instances run more. */
const concurrency = 1;

/**
 * graphile-worker on the service's own database. A worker holds a session lock under its name for as long as
 * it lives; at start, jobs locked by a worker whose lock is free are released, so that work cut off by a
 * crash goes on at once instead of after hours.
 */
export async function startJobQueue(options: {
  service: string;
  address: DatabaseAddress;
  handlers: readonly JobHandler[];
  log: Log;
  newId(): string;
}): Promise<JobQueue> {
  const { service, address, handlers, log } = options;
  const schema = jobSchemaOf(service);
  let runner: Runner | undefined;
  let pool: pg.Pool | undefined;
  let holder: pg.Client | undefined;
  let starting: Promise<void> = Promise.resolve();

  async function startWorker(runtime: ServiceRuntime): Promise<void> {
    const workerName = `${service}-${options.newId()}`;
    holder = new pg.Client(connectionConfig(address));
    holder.on('error', (error) => log.warn('job-lock-lost', { service, error }));
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock($1, hashtext($2))', [workerLock, workerName]);
    await releaseDeadWorkers(holder, schema);
    pool = new pg.Pool({ ...connectionConfig(address), max: concurrency + 2 });
    pool.on('error', (error) => log.warn('job-connection-lost', { service, error }));
    runner = await run({
      pgPool: pool,
      schema,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: Object.fromEntries(
        handlers.map((handler) => [
          handler.name,
          async (payload: unknown) => handler.run(runtime, payload as JobPayload),
        ]),
      ),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.warn('job-failed', { service, error: new Error(message) });
      }),
      workerId: workerName,
    } as RunnerOptions);
  }

  return {
    async add(tx, name, payload) {
      await tx.query({
        text: `SELECT ${schema}.add_job($1, $2::json, job_key := $3, max_attempts := 25)`,
        // Ids are made by clients, so two households may use one id for different things.
        values: [name, JSON.stringify(payload), `${name}/${payload.householdId}/${payload.id}`],
      });
    },
    start(runtime) {
      if (handlers.length === 0) return;
      starting = startWorker(runtime).catch((error) => log.error('job-queue-failed', { service, error }));
    },
    async stop() {
      await starting;
      await runner?.stop();
      await pool?.end();
      await holder?.end().catch(() => undefined);
    },
  };
}

/** A lock that can be taken belongs to a worker that is gone. */
async function releaseDeadWorkers(client: pg.Client, schema: string): Promise<void> {
  const held = await client.query<{ locked_by: string }>(
    `SELECT DISTINCT locked_by FROM ${schema}._private_jobs WHERE locked_by IS NOT NULL`,
  );
  for (const { locked_by: workerName } of held.rows) {
    const free = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
      [workerLock, workerName],
    );
    if (!free.rows[0]?.taken) continue;
    await client.query(`SELECT ${schema}.force_unlock_workers(ARRAY[$1])`, [workerName]);
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [workerLock, workerName]);
  }
}
