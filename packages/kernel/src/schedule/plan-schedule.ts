import {
  dayIn,
  isTimeZone,
  nextOccurrence,
  type Occurrence,
  occurrenceFrom,
  type Recurrence,
} from '@florin/domain/calendar';
import type { UnitOfWork } from '../operations';
import { dropSchedule, isAsWritten, readSchedule, wakeScheduler, writeSchedule } from './stored-schedule';

export type Plan = {
  rule: Recurrence;
  /** IANA, the household's own. */
  timeZone: string;
  /** What of the household it is about, an id perhaps, where a household has several under one name. */
  subject?: string;
};

/**
 * Plans what comes due, or plans it anew, in the transaction of the change that is the reason. The same plan again
 * changes nothing. Another zone keeps the days: what is for a day that has begun there comes due at once, and no day
 * comes twice. Another rule begins after now; an instant that has passed comes due at once. One that was altered in
 * the database begins with the day of now, which may have come already: too often can be borne, never cannot.
 */
export async function planSchedule(work: UnitOfWork, name: string, plan: Plan): Promise<void> {
  const { service, schedules } = work.runtime;
  if (!schedules.has(name)) throw new Error(`${service} declares no schedule ${name}`);
  if (!isTimeZone(plan.timeZone)) throw new RangeError(`schedule: there is no time zone ${plan.timeZone}`);
  const key = { householdId: work.householdId, name, subject: plan.subject ?? '' };
  const found = await readSchedule(work.tx, work.runtime, key);
  const isAltered = found !== undefined && !isAsWritten(work.runtime, found);
  const standing = isAltered ? undefined : found;
  const rule = textOf(plan.rule);
  if (standing?.rule === rule && standing.time_zone === plan.timeZone) return;
  const keptDay = standing?.rule === rule ? standing.due_on : null;
  const next = firstDue(plan, isAltered ? dayIn(plan.timeZone, work.now) : keptDay, work.now);
  await writeSchedule(work.tx, work.runtime, {
    household_id: key.householdId,
    name,
    subject: key.subject,
    rule,
    time_zone: plan.timeZone,
    due_at: new Date(next.dueAt),
    due_on: next.dueOn,
    fired_at: standing?.fired_at ?? null,
    fired_on: standing?.fired_on ?? null,
  });
  await wakeScheduler(work.tx, service);
}

/** Forgets what was planned; an occurrence that is about to run does not. */
export async function removeSchedule(work: UnitOfWork, name: string, subject = ''): Promise<void> {
  await dropSchedule(work.tx, work.runtime, { householdId: work.householdId, name, subject });
}

function firstDue({ rule, timeZone }: Plan, keptDay: string | null, now: string): Occurrence {
  if (rule.kind === 'once') {
    const dueAt = new Date(rule.atInstant).toISOString();
    return { dueAt, dueOn: dayIn(timeZone, dueAt) };
  }
  if (keptDay !== null) return occurrenceFrom(rule, timeZone, keptDay);
  return nextOccurrence(rule, timeZone, now)!;
}

/** One text for one rule, whatever the order in which its parts were written. */
function textOf(rule: Recurrence): string {
  return JSON.stringify(rule, Object.keys(rule).sort());
}
