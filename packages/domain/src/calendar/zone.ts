import { type Day, dayNumber, isDay } from './day';
import { formatsByZone } from './formats-by-zone';

const dayFormatter = formatsByZone({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether `text` is an IANA time zone this runtime knows, such as 'Europe/Dublin'. */
export function isTimeZone(text: string): boolean {
  try {
    return dayFormatter(text) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The calendar day it is in `timeZone` (IANA) at `instant` (ISO 8601 with a zone, such as '2026-11-02T23:30:00Z').
 * Throws RangeError for a zone or an instant that does not exist.
 */
export function dayIn(timeZone: string, instant: string): Day {
  return dayAt(timeZone, Date.parse(instant));
}

/** The first instant of `day` in `timeZone`, ISO 8601 UTC; days that start at 01:00 because of a clock change included. */
export function startOfDayIn(timeZone: string, day: Day): string {
  const utcMidnightMs = dayNumber(day) * 86_400_000;
  // Zones lie between UTC-12 and UTC+14, whole minutes apart since 1972, so this search ends on the minute.
  let beforeMin = utcMidnightMs / 60_000 - 15 * 60;
  let atOrAfterMin = beforeMin + 30 * 60;
  while (atOrAfterMin - beforeMin > 1) {
    const middle = Math.floor((beforeMin + atOrAfterMin) / 2);
    if (dayAt(timeZone, middle * 60_000) < day) beforeMin = middle;
    else atOrAfterMin = middle;
  }
  return new Date(atOrAfterMin * 60_000).toISOString();
}

function dayAt(timeZone: string, timeMs: number): Day {
  // US English writes it as month/day/year.
  const [month, date, year] = dayFormatter(timeZone).format(timeMs).split('/');
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) throw new RangeError('calendar: an instant outside the years 1000 to 9999');
  return day;
}
