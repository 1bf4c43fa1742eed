import type pg from 'pg';
import type { DatabaseAddress } from '../database';
import { createAlarm } from '../events/alarm';
import { keepConnection } from '../events/keep-connection';
import type { Log } from '../log';

/** Session locks of this class say that the worker whose name they hash is alive. */
const workerLock = 7_305_013;
/** How long work that was cut off waits, at the most, before another worker takes it over. */
const lookEveryMs = 5000;

/**
 * Holds a session lock under a worker's name for as long as the worker lives, over lost connections too, and releases
 * the jobs of workers whose lock is free: a lock goes with its process, so work that a crash cut off goes on within
 * seconds instead of hours.
 */
export function holdWorkerLock(options: {
  service: string;
  schema: string;
  workerName: string;
  address: DatabaseAddress;
  log: Log;
}) {
  const { service, schema, workerName, address, log } = options;
  let announceHeld: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    announceHeld = resolve;
  });
  const connection = keepConnection({
    address,
    alarm: createAlarm(),
    everyMs: lookEveryMs,
    onFailure: (error) => log.warn('job-lock-lost', { service, error }),
    async begin(client) {
      await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [workerLock, workerName]);
    },
    async work(client) {
      await releaseDeadWorkers(client, schema, workerName);
      announceHeld();
    },
  });
  return {
    /** Resolves when the lock is held for the first time, or will not be any more. */
    held,
    async release(): Promise<void> {
      await connection.stop();
      announceHeld();
    },
  };
}

/** A lock that can be taken belongs to a worker that is gone; its own can be taken by nobody but itself. */
async function releaseDeadWorkers(client: pg.Client, schema: string, ownName: string): Promise<void> {
  const busy = await client.query<{ locked_by: string }>(
    `SELECT DISTINCT locked_by FROM ${schema}._private_jobs WHERE locked_by IS NOT NULL AND locked_by <> $1`,
    [ownName],
  );
  for (const { locked_by: workerName } of busy.rows) {
    const free = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
      [workerLock, workerName],
    );
    if (!free.rows[0]?.taken) continue;
    await client.query(`SELECT ${schema}.force_unlock_workers(ARRAY[$1])`, [workerName]);
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [workerLock, workerName]);
  }
}
