import type { ServiceRuntime } from '../module/service-runtime';
import { type Actor, changeHousehold } from '../operations';
import { requireDeclared } from '../operations/declaration';
import { type Due, scheduleChannel } from './schedule';

export type DuePayload = Due & { householdId: string; name: string; startedBy: Actor };

/**
 * Takes one occurrence into effect. The mark of its firing goes in the effect's own transaction, so a job that comes
 * again, or one whose schedule was removed, finds no mark and does nothing.
 */
export async function runDue(
  runtime: ServiceRuntime,
  { householdId, name, startedBy, ...due }: DuePayload,
): Promise<void> {
  const { service, schedules } = runtime;
  const schedule = schedules.get(name);
  if (schedule === undefined) throw new Error(`${service} declares no schedule ${name}`);
  const { audit = null, emits = [], mayEmit = [] } = schedule.declares;
  const declaration = { name: `schedule ${name}`, audit, events: emits, mayEmit };
  await changeHousehold(
    runtime,
    { kind: 'household', id: householdId },
    startedBy,
    async (work, recorded) => {
      const marks = await work.tx.query({
        name: `${service}/take-due`,
        text: `UPDATE "${service}".schedule SET fired_at = NULL, fired_on = NULL
              WHERE household_id = $1 AND name = $2 AND subject = $3 AND fired_at = $4 RETURNING name`,
        values: [householdId, name, due.subject, due.dueAt],
      });
      if (marks.length === 0) return;
      await work.tx.query({
        name: `${service}/forget-done`,
        text: `DELETE FROM "${service}".schedule
              WHERE household_id = $1 AND name = $2 AND subject = $3 AND due_at IS NULL AND fired_at IS NULL`,
        values: [householdId, name, due.subject],
      });
      await schedule.handle(due, { ...work, call: runtime.callAsService(householdId, startedBy.requestId) });
      requireDeclared(declaration, recorded);
      // The next one may be waiting for this one.
      await work.tx.query({ text: 'SELECT pg_notify($1, $2)', values: [scheduleChannel(service), ''] });
    },
  );
}

/** An occurrence that keeps failing makes room for the next one, and is told of. */
export async function giveUpDue(runtime: ServiceRuntime, payload: DuePayload): Promise<void> {
  const { service, log } = runtime;
  const { householdId, name, subject, dueAt } = payload;
  await runtime.database.transaction({ kind: 'household', id: householdId }, (tx) =>
    tx.query({
      text: `UPDATE "${service}".schedule SET fired_at = NULL, fired_on = NULL
              WHERE household_id = $1 AND name = $2 AND subject = $3 AND fired_at = $4`,
      values: [householdId, name, subject, dueAt],
    }),
  );
  log.error('due-given-up', { service, job: name, householdId });
}
