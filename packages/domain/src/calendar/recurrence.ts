import { addDays, type Day, type Weekday, weekdayOf, yearOf } from './day';
import { instantOfLocal, type LocalTime } from './local-time';
import { clampedDay, monthOf, shiftMonth } from './month';
import { dayIn, startOfDayIn } from './zone';

/**
 * When something comes due, at a time of day on the wall of a zone. A date that a month lacks means its last day, so
 * the 31st comes every month and 29 February every year.
 * weekday: 1 Monday to 7 Sunday; date: 1 to 31; month: 1 to 12. once: at an instant (ISO 8601), whatever the zone.
 */
export type Recurrence =
  | { kind: 'daily'; at: LocalTime }
  | { kind: 'weekly'; weekday: Weekday; at: LocalTime }
  | { kind: 'monthly'; date: number; at: LocalTime }
  | { kind: 'yearly'; month: number; date: number; at: LocalTime }
  | { kind: 'once'; atInstant: string };

/** One coming due: the instant (ISO 8601 UTC), and the local day it is for. */
export type Occurrence = { dueAt: string; dueOn: Day };

/** The first occurrence after an instant; undefined when there is none any more. */
export function nextOccurrence(rule: Recurrence, timeZone: string, after: string): Occurrence | undefined {
  const afterMs = Date.parse(after);
  if (rule.kind === 'once') {
    const atMs = Date.parse(rule.atInstant);
    return atMs > afterMs ? occurrenceAt(timeZone, atMs) : undefined;
  }
  // A time left out by the clocks may come due on the next day, so the day before is looked at too.
  for (let from = addDays(dayIn(timeZone, after), -1); ; ) {
    const next = occurrenceFrom(rule, timeZone, from);
    if (Date.parse(next.dueAt) > afterMs) return next;
    from = addDays(next.dueOn, 1);
  }
}

/** The first occurrence that is for `day` or a later one, whenever it comes due. */
export function occurrenceFrom(
  rule: Exclude<Recurrence, { kind: 'once' }>,
  timeZone: string,
  day: Day,
): Occurrence {
  const dueOn = firstDayFrom(rule, day);
  const dueAt = instantOfLocal(timeZone, dueOn, rule.at);
  const isOnItsDay = dayIn(timeZone, dueAt) === dueOn;
  if (rule.kind === 'daily' && !isOnItsDay && !hasDay(timeZone, dueOn))
    return occurrenceFrom(rule, timeZone, addDays(dueOn, 1));
  return { dueAt, dueOn };
}

/** The occurrence after a given one; undefined after the only one. */
export function occurrenceAfter(
  rule: Recurrence,
  timeZone: string,
  { dueOn }: Occurrence,
): Occurrence | undefined {
  return rule.kind === 'once' ? undefined : occurrenceFrom(rule, timeZone, addDays(dueOn, 1));
}

function occurrenceAt(timeZone: string, ms: number): Occurrence {
  const dueAt = new Date(ms).toISOString();
  return { dueAt, dueOn: dayIn(timeZone, dueAt) };
}

function firstDayFrom(rule: Exclude<Recurrence, { kind: 'once' }>, day: Day): Day {
  switch (rule.kind) {
    case 'daily':
      return day;
    case 'weekly':
      return addDays(day, (rule.weekday - weekdayOf(day) + 7) % 7);
    case 'monthly': {
      const inMonth = clampedDay(monthOf(day), rule.date);
      return inMonth >= day ? inMonth : clampedDay(shiftMonth(monthOf(day), 1), rule.date);
    }
    case 'yearly': {
      const inYear = dayOfYear(rule, yearOf(day));
      return inYear >= day ? inYear : dayOfYear(rule, yearOf(day) + 1);
    }
  }
}

function dayOfYear(rule: { month: number; date: number }, year: number): Day {
  return clampedDay(shiftMonth(`${year}-01`, rule.month - 1), rule.date);
}

/** Zones that move to the other side of the date line leave a day out. */
function hasDay(timeZone: string, day: Day): boolean {
  return dayIn(timeZone, startOfDayIn(timeZone, day)) === day;
}
