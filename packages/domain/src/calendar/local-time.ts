import { type Day, dayNumber, isDay } from './day';
import { formatsByZone } from './formats-by-zone';

/** A time of day on the wall, 'HH:MM', from '00:00' to '23:59'. */
export type LocalTime = string;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const formatter = formatsByZone({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export function isLocalTime(text: string): text is LocalTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * The first instant (ISO 8601 UTC) at which the clocks of `timeZone` show `time` on `day`, or later. One rule for
 * every change of the clocks: a time that comes twice means its first coming, a time that is left out means the moment
 * the clocks jump over it, and a day that is left out means the start of the next.
 */
export function instantOfLocal(timeZone: string, day: Day, time: LocalTime): string {
  if (!isDay(day) || !isLocalTime(time)) throw new RangeError(`calendar: there is no ${day} ${time}`);
  const shown =
    dayNumber(day) * dayMs + Number(time.slice(0, 2)) * 60 * minuteMs + Number(time.slice(3)) * minuteMs;
  // The offset to UTC that held a day before, or the one that holds a day after, gives it, unless it is left out.
  const offsets = [shown - dayMs, shown + dayMs].map((ms) => shownAt(timeZone, ms) - ms);
  const candidates = offsets.map((offset) => shown - offset).sort((a, b) => a - b);
  const found = candidates.find((ms) => shownAt(timeZone, ms) === shown);
  if (found !== undefined) return new Date(found).toISOString();
  // The jump lies between the two; before it the clocks show less, after it more.
  let before = Math.floor(candidates[0]! / minuteMs) - 1;
  let atOrAfter = Math.ceil(candidates[1]! / minuteMs);
  while (atOrAfter - before > 1) {
    const middle = Math.floor((before + atOrAfter) / 2);
    if (shownAt(timeZone, middle * minuteMs) < shown) before = middle;
    else atOrAfter = middle;
  }
  return new Date(atOrAfter * minuteMs).toISOString();
}

/** What the clocks of a zone show at an instant, as the milliseconds at which UTC's would show the same. */
function shownAt(timeZone: string, timeMs: number): number {
  const [month, date, year, hour, minute, second] = formatter(timeZone)
    .format(timeMs)
    .split(/\D+/)
    .map(Number) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, date, hour, minute, second);
}
