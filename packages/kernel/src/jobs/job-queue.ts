import { Logger, type Runner, type RunnerOptions, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { connectionConfig, type DatabaseAddress, type Transaction } from '../database';
import type { Log } from '../log';
import type { ServiceModule } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import type { Actor } from '../operations/caller';
import { type DuePayload, giveUpDue, runDue } from '../schedule/run-due';
import { jobSchemaOf } from './migrate-jobs';
import { runJob } from './run-job';
import { holdWorkerLock } from './worker-lock';

/** `startedBy` is who made the change that made the job necessary; what the job does is recorded in their name. */
export type JobPayload = { householdId: string; id: string; startedBy: Actor };

type JobScope = { tx: Transaction; householdId: string; actor: Actor };

/** Work that outlives a request. A job is added in the transaction that makes it necessary. */
export type JobQueue = {
  /** Payloads hold ids only: the queue's tables are readable. One job runs for each name, household and id. */
  add(work: JobScope, name: string, id: string): Promise<void>;
  /** For the scheduler: one job runs for each firing. */
  addDue(tx: Transaction, due: DuePayload, dueAt: string): Promise<void>;
  start(runtime: ServiceRuntime): void;
  stop(): Promise<void>;
};

/** A worker with a name of its own runs one job at a time; more instances run more. */
const concurrency = 1;
const jobAttemptsMax = 25;
/** About ten hours, so that what comes due every day and fails is not in the way of the next day. */
const dueAttemptsMax = 10;
const dueTask = 'run-due';

/** graphile-worker on the service's own database; `holdWorkerLock` says which workers are alive. */
export async function startJobQueue(options: {
  service: string;
  address: DatabaseAddress;
  module: Pick<ServiceModule, 'jobs' | 'schedules'>;
  log: Log;
  newId(): string;
}): Promise<JobQueue> {
  const { service, address, module, log } = options;
  const schema = jobSchemaOf(service);
  let runner: Runner | undefined;
  let pool: pg.Pool | undefined;
  const workerName = `${service}-${options.newId()}`;
  let lock: ReturnType<typeof holdWorkerLock> | undefined;
  let isStopping = false;
  let starting: Promise<void> = Promise.resolve();
  let stopping: Promise<void> | undefined;

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
      taskList: tasksOf(module, runtime),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.warn('job-failed', { service, error: new Error(message) });
      }),
      workerId: workerName,
    } as RunnerOptions;
  }

  async function stopWorker(): Promise<void> {
    isStopping = true;
    // A start that waits for a database that is away would otherwise wait on.
    if (runner === undefined) await lock?.release();
    await starting;
    await runner?.stop();
    await pool?.end();
    await lock?.release();
  }

  async function addJob(
    tx: Transaction,
    job: { name: string; key: string; payload: JobPayload | DuePayload; attemptsMax: number },
  ): Promise<void> {
    await tx.query({
      text: `SELECT ${schema}.add_job($1, $2::json, job_key := $3, max_attempts := $4)`,
      values: [job.name, JSON.stringify(job.payload), job.key, job.attemptsMax],
    });
  }

  return {
    async add({ tx, householdId, actor }, name, id) {
      // Ids are made by clients, so two households may use one id for different things.
      const key = `${name}/${householdId}/${id}`;
      await addJob(tx, {
        name,
        key,
        payload: { householdId, id, startedBy: actor },
        attemptsMax: jobAttemptsMax,
      });
    },
    async addDue(tx, payload, dueAt) {
      const { householdId, name, subject } = payload;
      const key = `${dueTask}/${householdId}/${name}/${subject}/${dueAt}`;
      await addJob(tx, { name: dueTask, key, payload, attemptsMax: dueAttemptsMax });
    },
    start(runtime) {
      if (module.jobs.length + module.schedules.length === 0) return;
      starting = startWorker(runtime);
    },
    stop() {
      stopping ??= stopWorker();
      return stopping;
    },
  };
}

function tasksOf(module: Pick<ServiceModule, 'jobs' | 'schedules'>, runtime: ServiceRuntime): TaskList {
  const tasks: TaskList = {};
  for (const handler of module.jobs)
    tasks[handler.name] = async (payload) => runJob(runtime, handler, payload as JobPayload);
  if (module.schedules.length === 0) return tasks;
  tasks[dueTask] = async (payload, { job }) => {
    try {
      await runDue(runtime, payload as DuePayload);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUpDue(runtime, payload as DuePayload);
      throw error;
    }
  };
  return tasks;
}
