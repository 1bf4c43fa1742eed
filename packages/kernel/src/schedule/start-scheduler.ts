import type pg from 'pg';
import { instantOf } from '../clock';
import type { DatabaseAddress } from '../database';
import { startActiveLoop } from '../events/active-loop';
import { createAlarm } from '../events/alarm';
import type { ServiceRuntime } from '../module/service-runtime';
import { fireDue } from './fire-due';
import { scheduleChannel } from './schedule';

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
  let loop: ReturnType<typeof startActiveLoop> | undefined;

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
    for (let fired = 1; fired > 0 && !loop?.isStopping(); ) {
      fired = 0;
      for (const householdId of await householdsDue(connection)) {
        if (loop?.isStopping()) return;
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

  if (names.length > 0) {
    loop = startActiveLoop({
      service,
      address,
      channel: scheduleChannel(service),
      lock: schedulerLock,
      alarm,
      work: fireInTurn,
      onFailure: (error) => log.warn('scheduler-failed', { service, error }),
    });
  }
  return {
    async stop() {
      stopListening?.();
      await loop?.stop();
    },
  };
}
