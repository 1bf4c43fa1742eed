import { type Occurrence, occurrenceAfter, type Recurrence } from '@florin/domain/calendar';
import { instantOf } from '../clock';
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
 * a crash or from another process, finds nothing. An occurrence is fired once the one before it has run, so that they
 * run in order. Answers how many were fired.
 */
export async function fireDue(runtime: ServiceRuntime, householdId: string): Promise<number> {
  const { service, schedules, clock, database } = runtime;
  const now = instantOf(clock);
  return database.transaction({ kind: 'household', id: householdId }, async (tx) => {
    const rows = await tx.query<DueRow>({
      name: `${service}/find-due`,
      text: `SELECT name, subject, rule, time_zone, due_at, due_on FROM "${service}".schedule
              WHERE household_id = $1 AND due_at <= $2 AND fired_at IS NULL AND name = ANY($3)
              ORDER BY due_at, name, subject LIMIT ${firingsMax} FOR UPDATE SKIP LOCKED`,
      values: [householdId, now, [...schedules.keys()]],
    });
    for (const row of rows) {
      const { fired, next } = firingOf(row, schedules.get(row.name)!.catchUp, now);
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
      const { name, subject } = row;
      const startedBy = { kind: 'service', service, requestId: runtime.newId() } as const;
      await runtime.jobs.addDue(tx, { householdId, name, subject, ...fired, startedBy });
    }
    return rows.length;
  });
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
