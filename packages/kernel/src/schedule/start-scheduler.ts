import type pg from 'pg';
import { instantOf } from '../clock';
import type { DatabaseAddress } from '../database';
import { startActiveLoop } from '../events/active-loop';
import { createAlarm } from '../events/alarm';
import type { ServiceRuntime } from '../module/service-runtime';
import { fireDue, mendHousehold } from './fire-due';
import { scheduleChannel } from './schedule';
import { isAsWritten, scheduleColumns, type VouchedSchedule } from './stored-schedule';

/** So many households at a time are kept in mind. */
const householdsMax = 10_000;
/** How often all that is planned is looked at: what somebody put off for ever never comes due. */
const reviewEveryMs = 3_600_000;
const reviewedAtOnceMax = 1000;
/** Together with the service's name, what the one active scheduler of a service holds. */
const schedulerLock = 7_305_014;

export type Scheduler = { stop(): Promise<void> };

/**
 * Finds what has come due by the clock port and fires it, of all households in turn: each gets a few of its firings in
 * a round, so that one with many delays nobody. Of several processes one is active at a time; the lock goes with its
 * connection. It is woken by the clock where that can be moved, by a plan, and by an occurrence that has run. Once an
 * hour it looks at all schedules for those that were altered in the database.
 */
export function startScheduler(runtime: ServiceRuntime, address: DatabaseAddress): Scheduler {
  const { service, log, clock, schedules } = runtime;
  const names = [...schedules.keys()];
  const alarm = createAlarm();
  const stopListening = clock.onMove?.(alarm.ring);
  let loop: ReturnType<typeof startActiveLoop> | undefined;
  let reviewedAtMs: number | undefined;

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
        fired += await tryFor(householdId, fireDue);
      }
    }
  }

  /** Every schedule in pages, in the order of its key. */
  async function review(connection: pg.Client): Promise<void> {
    let after = ['00000000-0000-0000-0000-000000000000', '', ''];
    for (let isWhole = false; !isWhole && !loop?.isStopping(); ) {
      const { rows } = await connection.query<VouchedSchedule>(
        `SELECT ${scheduleColumns} FROM "${service}".schedule WHERE (household_id, name, subject) > ($1, $2, $3)
          ORDER BY household_id, name, subject LIMIT ${reviewedAtOnceMax}`,
        after,
      );
      const altered = rows.filter((row) => !isAsWritten(runtime, row));
      for (const householdId of new Set(altered.map((row) => row.household_id)))
        await tryFor(householdId, mendHousehold);
      const last = rows.at(-1);
      isWhole = last === undefined || rows.length < reviewedAtOnceMax;
      if (last !== undefined) after = [last.household_id, last.name, last.subject];
    }
  }

  async function reviewAndFire(connection: pg.Client): Promise<void> {
    const nowMs = clock.nowMs();
    if (reviewedAtMs === undefined || Math.abs(nowMs - reviewedAtMs) >= reviewEveryMs) {
      await review(connection);
      reviewedAtMs = nowMs;
    }
    await fireInTurn(connection);
  }

  /** What is wrong with one household is told and keeps nobody else waiting. */
  async function tryFor(
    householdId: string,
    work: (runtime: ServiceRuntime, householdId: string) => Promise<number>,
  ): Promise<number> {
    try {
      return await work(runtime, householdId);
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
      work: reviewAndFire,
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
