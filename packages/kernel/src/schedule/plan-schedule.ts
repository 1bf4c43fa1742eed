import {
  dayIn,
  isTimeZone,
  nextOccurrence,
  type Occurrence,
  occurrenceFrom,
  type Recurrence,
} from '@florin/domain/calendar';
import type { UnitOfWork } from '../operations';
import { scheduleChannel } from './schedule';

export type Plan = {
  rule: Recurrence;
  /** IANA, the household's own. */
  timeZone: string;
  /** What of the household it is about, an id perhaps, where a household has several under one name. */
  subject?: string;
};

type StandingPlan = { rule: string; time_zone: string; due_on: string | null };

/**
 * Plans what comes due, or plans it anew, in the transaction of the change that is the reason. The same plan again
 * changes nothing. Another zone keeps the days: what is for a day that has begun there comes due at once, and no day
 * comes twice. Another rule begins after now; an instant that has passed comes due at once.
 */
export async function planSchedule(work: UnitOfWork, name: string, plan: Plan): Promise<void> {
  const { service, schedules } = work.runtime;
  if (!schedules.has(name)) throw new Error(`${service} declares no schedule ${name}`);
  if (!isTimeZone(plan.timeZone)) throw new RangeError(`schedule: there is no time zone ${plan.timeZone}`);
  const key = [work.householdId, name, plan.subject ?? ''];
  const [standing] = await work.tx.query<StandingPlan>({
    name: `${service}/find-schedule`,
    text: `SELECT rule, time_zone, due_on FROM "${service}".schedule
            WHERE household_id = $1 AND name = $2 AND subject = $3 FOR UPDATE`,
    values: key,
  });
  const rule = textOf(plan.rule);
  if (standing?.rule === rule && standing.time_zone === plan.timeZone) return;
  const keptDay = standing?.rule === rule ? standing.due_on : null;
  const next = firstDue(plan, keptDay, work.now);
  await work.tx.query({
    name: `${service}/plan-schedule`,
    text: `WITH planned AS (
             INSERT INTO "${service}".schedule (household_id, name, subject, rule, time_zone, due_at, due_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (household_id, name, subject) DO UPDATE
             SET rule = excluded.rule, time_zone = excluded.time_zone, due_at = excluded.due_at, due_on = excluded.due_on
           ) SELECT pg_notify($8, '')`,
    values: [...key, rule, plan.timeZone, next.dueAt, next.dueOn, scheduleChannel(service)],
  });
}

/** Forgets what was planned; an occurrence that is about to run does not. */
export async function removeSchedule(work: UnitOfWork, name: string, subject = ''): Promise<void> {
  const { service } = work.runtime;
  await work.tx.query({
    name: `${service}/remove-schedule`,
    text: `DELETE FROM "${service}".schedule WHERE household_id = $1 AND name = $2 AND subject = $3`,
    values: [work.householdId, name, subject],
  });
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
