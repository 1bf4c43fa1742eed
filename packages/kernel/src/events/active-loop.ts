import type pg from 'pg';
import type { DatabaseAddress } from '../database';
import type { Alarm } from './alarm';
import { type KeptConnection, keepConnection } from './keep-connection';

/** A wake-up can be lost with its connection; nothing waits for longer than this. */
const pollMs = 1000;

/**
 * Does a service's work again and again, when a channel or the alarm wakes it and at least once a second. Of several
 * processes one is active at a time: it holds a lock that goes with its connection, so another takes over when it dies.
 */
export function startActiveLoop(options: {
  service: string;
  address: DatabaseAddress;
  channel: string;
  /** Together with the service's name, what the active process holds. */
  lock: number;
  alarm: Alarm;
  work(connection: pg.Client): Promise<void>;
  onFailure(error: unknown): void;
}): KeptConnection {
  const { service, address, alarm, onFailure } = options;
  let isHolding = false;

  async function isActive(connection: pg.Client): Promise<boolean> {
    const result = await connection.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS held',
      [options.lock, service],
    );
    return result.rows[0]?.held === true;
  }

  return keepConnection({
    address,
    alarm,
    everyMs: pollMs,
    onFailure,
    async begin(connection) {
      isHolding = false;
      connection.on('notification', alarm.ring);
      await connection.query(`LISTEN ${options.channel}`);
    },
    async work(connection) {
      isHolding ||= await isActive(connection);
      if (isHolding) await options.work(connection);
    },
  });
}
