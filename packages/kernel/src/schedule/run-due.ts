import type { Occurrence } from '@florin/domain/calendar';
import type { ServiceRuntime } from '../module/service-runtime';
import { type Actor, changeHousehold, type UnitOfWork } from '../operations';
import { findDue, markFired } from './fire-due';
import { scheduleChannel } from './schedule';

/** A job for what is fired of one schedule, whichever occurrence that is by the time it runs. */
export type DuePayload = { householdId: string; name: string; subject: string; startedBy: Actor };

/** As many in a row as leave other jobs their turn. */
const inARowMax = 50;

/**
 * Takes the fired occurrence into effect, and those that follow it and are due already. The mark of a firing goes in
 * the effect's own transaction, so a job that comes again, or one whose schedule was removed, finds no mark and does
 * nothing.
 */
export async function runDue(runtime: ServiceRuntime, payload: DuePayload): Promise<void> {
  for (let ran = 1; ran <= inARowMax; ran += 1) {
    if (!(await runOne(runtime, payload, ran < inARowMax))) return;
  }
}

/** Runs the fired occurrence; true when it has fired the next. */
async function runOne(runtime: ServiceRuntime, payload: DuePayload, mayGoOn: boolean): Promise<boolean> {
  const { service, schedules } = runtime;
  const { householdId, name, subject, startedBy } = payload;
  const schedule = schedules.get(name);
  if (schedule === undefined) throw new Error(`${service} declares no schedule ${name}`);
  const { audit = null, emits = [], mayEmit = [] } = schedule.declares;
  const declaration = { name: `schedule ${name}`, audit, events: emits, mayEmit };
  const owner = { kind: 'household', id: householdId } as const;
  return changeHousehold(runtime, owner, startedBy, declaration, async (work) => {
    const fired = await takeMark(work, payload);
    if (fired === undefined) return false;
    const call = runtime.callAsService(householdId, startedBy.requestId);
    await schedule.handle({ ...fired, subject }, { ...work, call });
    const [next] = await findDue(work.tx, runtime, householdId, { name, subject });
    if (next === undefined) return false;
    if (mayGoOn) await markFired(work.tx, runtime, householdId, next);
    else await work.tx.query({ text: 'SELECT pg_notify($1, $2)', values: [scheduleChannel(service), ''] });
    return mayGoOn;
  });
}

/** The occurrence that was fired, its mark gone; its row too where it was the last. */
async function takeMark(work: UnitOfWork, payload: DuePayload): Promise<Occurrence | undefined> {
  const { service } = work.runtime;
  const values = [payload.householdId, payload.name, payload.subject];
  const [marked] = await work.tx.query<{ fired_at: Date; fired_on: string; due_at: Date | null }>({
    name: `${service}/find-fired`,
    text: `SELECT fired_at, fired_on, due_at FROM "${service}".schedule
            WHERE household_id = $1 AND name = $2 AND subject = $3 AND fired_at IS NOT NULL FOR UPDATE`,
    values,
  });
  if (marked === undefined) return undefined;
  const isLast = marked.due_at === null;
  await work.tx.query({
    name: `${service}/${isLast ? 'forget-done' : 'take-fired'}`,
    text: `${isLast ? 'DELETE FROM' : 'UPDATE'} "${service}".schedule ${isLast ? '' : 'SET fired_at = NULL, fired_on = NULL'}
            WHERE household_id = $1 AND name = $2 AND subject = $3`,
    values,
  });
  return { dueAt: marked.fired_at.toISOString(), dueOn: marked.fired_on };
}

/** An occurrence that keeps failing makes room for the next one, and is told of. */
export async function giveUpDue(runtime: ServiceRuntime, payload: DuePayload): Promise<void> {
  const { service, log } = runtime;
  const { householdId, name, subject } = payload;
  await runtime.database.transaction({ kind: 'household', id: householdId }, (tx) =>
    tx.query({
      text: `UPDATE "${service}".schedule SET fired_at = NULL, fired_on = NULL
              WHERE household_id = $1 AND name = $2 AND subject = $3`,
      values: [householdId, name, subject],
    }),
  );
  log.error('due-given-up', { service, job: name, householdId });
}
