import { Logger, type Runner, type RunnerOptions, run } from 'graphile-worker';
import pg from 'pg';
import { connectionConfig, type DatabaseAddress, type Transaction } from '../database';
import type { Log } from '../log';
import type { JobHandler } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import { jobSchemaOf } from './migrate-jobs';
import { runJob } from './run-job';
import { holdWorkerLock } from './worker-lock';

export type JobPayload = { householdId: string; id: string };

/** Work that outlives a request. A job is added in the transaction that makes it necessary. */
export type JobQueue = {
  /** Payloads hold ids only: the queue's tables are readable. One job runs for each name, household and id. */
  add(tx: Transaction, name: string, payload: JobPayload): Promise<void>;
  start(runtime: ServiceRuntime): void;
  stop(): Promise<void>;
};

/** A worker with a name of its own runs one job at a time; more instances run more. */
const concurrency = 1;

/** graphile-worker on the service's own database; `holdWorkerLock` says which workers are alive. */
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
  const workerName = `${service}-${options.newId()}`;
  let lock: ReturnType<typeof holdWorkerLock> | undefined;
  let isStopping = false;
  let starting: Promise<void> = Promise.resolve();

  async function startWorker(runtime: ServiceRuntime): Promise<void> {
    lock = holdWorkerLock({ service, schema, workerName, address, log });
    await lock.held;
    pool = new pg.Pool({ ...connectionConfig(address), max: concurrency + 2 });
    pool.on('error', (error) => log.warn('job-connection-lost', { service, error }));
    for (
      let backOffMs = 100;
      !isStopping && runner === undefined;
      backOffMs = Math.min(backOffMs * 2, 5000)
    ) {
      try {
        runner = await run(runnerOptions(runtime, pool));
      } catch (error) {
        log.warn('job-queue-failed', { service, error });
        await new Promise((resolve) => setTimeout(resolve, backOffMs));
      }
    }
  }

  function runnerOptions(runtime: ServiceRuntime, pgPool: pg.Pool): RunnerOptions {
    return {
      pgPool,
      schema,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: Object.fromEntries(
        handlers.map((handler) => [
          handler.name,
          async (given: unknown) => {
            const payload = given as JobPayload;
            const actor = { kind: 'service', service: runtime.service, requestId: payload.id } as const;
            await runJob(runtime, handler, payload, actor);
          },
        ]),
      ),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.warn('job-failed', { service, error: new Error(message) });
      }),
      workerId: workerName,
    } as RunnerOptions;
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
      starting = startWorker(runtime);
    },
    async stop() {
      isStopping = true;
      // A start that waits for a database that is away would otherwise wait on.
      if (runner === undefined) await lock?.release();
      await starting;
      await runner?.stop();
      await pool?.end();
      await lock?.release();
    },
  };
}
