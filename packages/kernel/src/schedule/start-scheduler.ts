import pg from 'pg';
import { instantOf } from '../clock';
import { connectionConfig, type DatabaseAddress } from '../database';
import { createAlarm } from '../events/alarm';
import type { ServiceRuntime } from '../module/service-runtime';
import { fireDue } from './fire-due';
import { scheduleChannel } from './schedule';

/** How late something may come due, where the clock goes on by itself. */
const pollMs = 1000;
const backOffMaxMs = 5000;
/** So many households at a time are kept in mind. */
const householdsMax = 10_000;
/** Together with the service's name, what the one active scheduler of a service holds. */
const schedulerLock = 7_305_014;

export type Scheduler = { stop(): Promise<void> };

/**
 * Finds what has come due by the clock port and fires it, of all households in turn: each gets a few of its firings in
 * a round, so that one with many delays nobody. Of several processes one is active at a time; the lock goes with its
 * connection. It is woken by the clock where that can be moved, by a plan, and by an occurrence that has run.
 */
export function startScheduler(runtime: ServiceRuntime, address: DatabaseAddress): Scheduler {
  const { service, log, clock, schedules } = runtime;
  const names = [...schedules.keys()];
  const alarm = createAlarm();
  const stopListening = clock.onMove?.(alarm.ring);
  let isStopping = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    const connecting = new pg.Client(connectionConfig(address));
    connecting.on('error', () => {
      client = undefined;
    });
    await connecting.connect();
    connecting.on('notification', alarm.ring);
    await connecting.query(`LISTEN ${scheduleChannel(service)}`);
    return connecting;
  }

  async function isActive(connection: pg.Client): Promise<boolean> {
    const result = await connection.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS held',
      [schedulerLock, service],
    );
    return result.rows[0]?.held === true;
  }

  async function householdsDue(connection: pg.Client): Promise<string[]> {
    const due = await connection.query<{ household_id: string }>(
      `SELECT household_id FROM "${service}".schedule
        WHERE due_at <= $1 AND fired_at IS NULL AND name = ANY($2)
        GROUP BY household_id ORDER BY min(due_at), household_id LIMIT ${householdsMax}`,
      [instantOf(clock), names],
    );
    return due.rows.map((row) => row.household_id);
  }

  async function fireInTurn(connection: pg.Client): Promise<void> {
    for (let fired = 1; fired > 0 && !isStopping; ) {
      fired = 0;
      for (const householdId of await householdsDue(connection)) {
        if (isStopping) return;
        fired += await fire(householdId);
      }
    }
  }

  /** What is wrong with one household is told and keeps nobody else waiting. */
  async function fire(householdId: string): Promise<number> {
    try {
      return await fireDue(runtime, householdId);
    } catch (error) {
      log.error('firing-failed', { service, householdId, error });
      return 0;
    }
  }

  async function run(): Promise<void> {
    let backOffMs = 100;
    let isHolding = false;
    while (!isStopping) {
      try {
        if (client === undefined) {
          client = await connect();
          isHolding = false;
        }
        isHolding ||= await isActive(client);
        if (isHolding) await fireInTurn(client);
        backOffMs = 100;
        await alarm.sleep(pollMs);
      } catch (error) {
        if (isStopping) break;
        log.warn('scheduler-failed', { service, error });
        await client?.end().catch(() => undefined);
        client = undefined;
        await alarm.sleep(backOffMs);
        backOffMs = Math.min(backOffMs * 2, backOffMaxMs);
      }
    }
  }

  const running = names.length === 0 ? Promise.resolve() : run();
  return {
    async stop() {
      isStopping = true;
      stopListening?.();
      alarm.ring();
      await running;
      await client?.end().catch(() => undefined);
    },
  };
}
