import { type Occurrence, occurrenceAfter, type Recurrence } from '@florin/domain/calendar';
import { instantOf } from '../clock';
import type { Transaction } from '../database';
import type { ServiceRuntime } from '../module/service-runtime';
import { changeHousehold, declaresNothing } from '../operations';
import { mendSchedules } from './mend-schedules';
import type { Schedule } from './schedule';
import {
  isAsWritten,
  type StoredSchedule,
  scheduleColumns,
  type VouchedSchedule,
  writeSchedule,
} from './stored-schedule';

/** As many at a time as leave the other households their turn. */
const firingsMax = 10;

/**
 * Hands what is due for one household to its jobs, and moves each on, in one transaction: whoever comes second, after
 * a crash or from another process, finds nothing. What was fired and has not run yet is left alone, so that the
 * occurrences of a schedule run in order. What was altered in the database is planned anew instead. Answers how many
 * were fired or planned anew.
 */
export async function fireDue(runtime: ServiceRuntime, householdId: string): Promise<number> {
  const { service } = runtime;
  const { fired, isAltered } = await runtime.database.transaction(
    { kind: 'household', id: householdId },
    async (tx) => {
      const rows = await findDue(tx, runtime, householdId);
      const due = rows.filter((row) => isAsWritten(runtime, row));
      for (const row of due) {
        const { dueAt } = await markFired(tx, runtime, row);
        const { name, subject } = row;
        const startedBy = { kind: 'service', service, requestId: runtime.newId() } as const;
        await runtime.jobs.addDue(tx, { householdId, name, subject, startedBy }, dueAt);
      }
      return { fired: due.length, isAltered: due.length < rows.length };
    },
  );
  return isAltered ? fired + (await mendHousehold(runtime, householdId)) : fired;
}

/** Plans anew what was altered of a household's schedules; answers how many. */
export async function mendHousehold(runtime: ServiceRuntime, householdId: string): Promise<number> {
  const { service } = runtime;
  const owner = { kind: 'household', id: householdId } as const;
  const actor = { kind: 'service', service, requestId: runtime.newId() } as const;
  return changeHousehold(runtime, owner, actor, declaresNothing('mend-schedules'), mendSchedules);
}

/** What is due for a household by the clock port, or of that one schedule, the oldest first, whoever wrote it. */
export function findDue(
  tx: Transaction,
  { service, schedules, clock }: ServiceRuntime,
  householdId: string,
  only?: { name: string; subject: string },
): Promise<VouchedSchedule[]> {
  return tx.query<VouchedSchedule>({
    name: `${service}/find-due`,
    text: `SELECT ${scheduleColumns} FROM "${service}".schedule
            WHERE household_id = $1 AND due_at <= $2 AND fired_at IS NULL AND name = ANY($3)
              AND ($4::text IS NULL OR subject = $4)
            ORDER BY due_at, name, subject LIMIT ${firingsMax} FOR UPDATE SKIP LOCKED`,
    values: [
      householdId,
      instantOf(clock),
      only === undefined ? [...schedules.keys()] : [only.name],
      only?.subject ?? null,
    ],
  });
}

/** Marks a due row as fired and moves it on. */
export async function markFired(
  tx: Transaction,
  runtime: ServiceRuntime,
  { mac: _, ...row }: VouchedSchedule,
): Promise<Occurrence> {
  const { schedules, clock } = runtime;
  const { fired, next } = firingOf(row, schedules.get(row.name)!.catchUp, instantOf(clock));
  await writeSchedule(tx, runtime, {
    ...row,
    fired_at: new Date(fired.dueAt),
    fired_on: fired.dueOn,
    due_at: next === undefined ? null : new Date(next.dueAt),
    due_on: next?.dueOn ?? null,
  });
  return fired;
}

/** Which occurrence runs now, and which comes after it. */
export function firingOf(
  row: Pick<StoredSchedule, 'rule' | 'time_zone' | 'due_at' | 'due_on'>,
  catchUp: Schedule['catchUp'],
  now: string,
): { fired: Occurrence; next: Occurrence | undefined } {
  const rule = JSON.parse(row.rule) as Recurrence;
  let fired: Occurrence = { dueAt: row.due_at!.toISOString(), dueOn: row.due_on! };
  let next = occurrenceAfter(rule, row.time_zone, fired);
  while (catchUp === 'latest' && next !== undefined && next.dueAt <= now) {
    fired = next;
    next = occurrenceAfter(rule, row.time_zone, fired);
  }
  return { fired, next };
}
