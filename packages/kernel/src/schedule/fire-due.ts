import { type Occurrence, occurrenceAfter, type Recurrence } from '@florin/domain/calendar';
import { instantOf } from '../clock';
import type { Transaction } from '../database';
import type { ServiceRuntime } from '../module/service-runtime';
import type { Schedule } from './schedule';

/** As many at a time as leave the other households their turn. */
const firingsMax = 10;

type DueRow = {
  name: string;
  subject: string;
  rule: string;
  time_zone: string;
  due_at: Date;
  due_on: string;
};

/**
 * Hands what is due for one household to its jobs, and moves each on, in one transaction: whoever comes second, after
 * a crash or from another process, finds nothing. What was fired and has not run yet is left alone, so that the
 * occurrences of a schedule run in order. Answers how many were fired.
 */
export async function fireDue(runtime: ServiceRuntime, householdId: string): Promise<number> {
  const { service } = runtime;
  return runtime.database.transaction({ kind: 'household', id: householdId }, async (tx) => {
    const rows = await findDue(tx, runtime, householdId);
    for (const row of rows) {
      const { dueAt } = await markFired(tx, runtime, householdId, row);
      const { name, subject } = row;
      const startedBy = { kind: 'service', service, requestId: runtime.newId() } as const;
      await runtime.jobs.addDue(tx, { householdId, name, subject, startedBy }, dueAt);
    }
    return rows.length;
  });
}

/** What is due for a household by the clock port, or of that one schedule, the oldest first. */
export function findDue(
  tx: Transaction,
  { service, schedules, clock }: ServiceRuntime,
  householdId: string,
  only?: { name: string; subject: string },
): Promise<DueRow[]> {
  return tx.query<DueRow>({
    name: `${service}/find-due`,
    text: `SELECT name, subject, rule, time_zone, due_at, due_on FROM "${service}".schedule
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
  { service, schedules, clock }: ServiceRuntime,
  householdId: string,
  row: DueRow,
): Promise<Occurrence> {
  const { fired, next } = firingOf(row, schedules.get(row.name)!.catchUp, instantOf(clock));
  await tx.query({
    name: `${service}/fire`,
    text: `UPDATE "${service}".schedule SET fired_at = $4, fired_on = $5, due_at = $6, due_on = $7
            WHERE household_id = $1 AND name = $2 AND subject = $3`,
    values: [
      householdId,
      row.name,
      row.subject,
      fired.dueAt,
      fired.dueOn,
      next?.dueAt ?? null,
      next?.dueOn ?? null,
    ],
  });
  return fired;
}

/** Which occurrence runs now, and which comes after it. */
export function firingOf(
  row: Pick<DueRow, 'rule' | 'time_zone' | 'due_at' | 'due_on'>,
  catchUp: Schedule['catchUp'],
  now: string,
): { fired: Occurrence; next: Occurrence | undefined } {
  const rule = JSON.parse(row.rule) as Recurrence;
  let fired: Occurrence = { dueAt: row.due_at.toISOString(), dueOn: row.due_on };
  let next = occurrenceAfter(rule, row.time_zone, fired);
  while (catchUp === 'latest' && next !== undefined && next.dueAt <= now) {
    fired = next;
    next = occurrenceAfter(rule, row.time_zone, fired);
  }
  return { fired, next };
}
