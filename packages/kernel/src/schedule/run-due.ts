import type { Occurrence } from '@florin/domain/calendar';
import type { ServiceRuntime } from '../module/service-runtime';
import { type Actor, changeHousehold, type UnitOfWork } from '../operations';
import { findDue, markFired } from './fire-due';
import { mendSchedules } from './mend-schedules';
import {
  dropSchedule,
  isAsWritten,
  readSchedule,
  type StoredSchedule,
  type VouchedSchedule,
  wakeScheduler,
  writeSchedule,
} from './stored-schedule';

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
    // One that was altered is the scheduler's to find.
    if (next === undefined || !isAsWritten(runtime, next)) return false;
    if (mayGoOn) await markFired(work.tx, runtime, next);
    else await wakeScheduler(work.tx, service);
    return mayGoOn;
  });
}

/** The occurrence that was fired, its mark gone; its row too where it was the last. An altered one is planned anew. */
async function takeMark(work: UnitOfWork, payload: DuePayload): Promise<Occurrence | undefined> {
  const { tx, runtime } = work;
  const found = await readSchedule(tx, runtime, payload);
  if (found === undefined || found.fired_at === null) return undefined;
  if (!isAsWritten(runtime, found)) {
    await mendSchedules(work);
    return undefined;
  }
  if (found.due_at === null) await dropSchedule(tx, runtime, payload);
  else await writeSchedule(tx, runtime, unmarked(found));
  return { dueAt: found.fired_at.toISOString(), dueOn: found.fired_on! };
}

function unmarked({ mac: _, ...row }: VouchedSchedule): StoredSchedule {
  return { ...row, fired_at: null, fired_on: null };
}

/** An occurrence that keeps failing makes room for the next one, and is told of. */
export async function giveUpDue(runtime: ServiceRuntime, payload: DuePayload): Promise<void> {
  const { service, log } = runtime;
  const { householdId, name } = payload;
  await runtime.database.transaction({ kind: 'household', id: householdId }, async (tx) => {
    const found = await readSchedule(tx, runtime, payload);
    if (found !== undefined && isAsWritten(runtime, found)) await writeSchedule(tx, runtime, unmarked(found));
  });
  log.error('due-given-up', { service, job: name, householdId });
}
