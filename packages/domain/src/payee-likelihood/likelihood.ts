import { type Day, dateOf, daysBetween, weekdayOf } from '../calendar/index';

/** One earlier time a payee was paid; `hour` is when it was entered on the day itself, 0 to 23, null where nobody knows. */
export type Occasion = { on: Day; hour: number | null };
export type Moment = { on: Day; hour: number | null };

/** What lies further back says nothing about today. */
export const rememberedDays = 400;
/** After so many days an occasion weighs half. */
const halfLifeDays = 45;
/** Occasions of the same weekday, and of the same kind of day, weigh more by these factors. */
const sameWeekday = 1.6;
const sameHalfOfWeek = 1.2;
/** How much an occasion of this very hour weighs more than one of the opposite side of the day. */
const sameHour = 3;
/** From this usual distance on a payee is paid by the calendar and not by the day. */
const rhythmFromDays = 13;
const occasionsInRhythmMin = 3;

/**
 * How likely it is that money goes to a payee now: the sum of its earlier occasions, each weighed by how long ago it
 * was, whether it was such a day of the week and such a time of the day. What comes in a rhythm (rent, a subscription)
 * rises when it is due and rests in between. Only comparable with others of the same moment; 0 is never.
 */
export function likelihood(occasions: readonly Occasion[], moment: Moment): number {
  const days = new Set<Day>();
  let sum = 0;
  for (const { on, hour } of occasions) {
    const age = daysBetween(on, moment.on);
    if (age < 0 || age > rememberedDays) continue;
    days.add(on);
    sum += 0.5 ** (age / halfLifeDays) * weekdayFactor(on, moment.on) * hourFactor(hour, moment.hour);
  }
  return sum * rhythmFactor([...days].sort(), moment.on);
}

function weekdayFactor(on: Day, today: Day): number {
  const [then, now] = [weekdayOf(on), weekdayOf(today)];
  if (then === now) return sameWeekday;
  return isWeekend(then) === isWeekend(now) ? sameHalfOfWeek : 1;
}

function isWeekend(weekday: number): boolean {
  return weekday >= 6;
}

/** Falls from `sameHour` to 1 around the clock; an unknown hour is as good as any. */
function hourFactor(then: number | null, now: number | null): number {
  if (then === null || now === null) return (1 + sameHour) / 2;
  const apart = Math.min(Math.abs(then - now), 24 - Math.abs(then - now));
  return 1 + (sameHour - 1) * Math.exp(-((apart / 3) ** 2));
}

/** `days` ascending, each once. */
function rhythmFactor(days: readonly Day[], today: Day): number {
  if (days.length < occasionsInRhythmMin) return 1;
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] as Day, day));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] as number;
  if (usual < rhythmFromDays) return 1;
  const isSteady =
    gaps.filter((gap) => Math.abs(gap - usual) <= Math.max(3, usual * 0.15)).length * 2 > gaps.length;
  if (!isSteady) return 1;
  const off = daysBetween(days.at(-1) as Day, today) - usual;
  const isSameDayOfMonth = dateOf(days.at(-1) as Day) === dateOf(today) && usual > 27;
  if (Math.abs(off) <= 1 || isSameDayOfMonth) return 12;
  if (Math.abs(off) <= 3) return 6;
  return off < 0 ? 0.15 : 0.6;
}

/** The instant at which a UUIDv7 was made, in milliseconds since 1970; null for other ids. */
export function madeAtMs(id: string): number | null {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(id)
    ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : null;
}
