/** The day it is in a zone, by the machine's own knowledge of zones. */
export function localDay(timeZone: string, atMs: number): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(atMs);
}

/** The month that begins on a day of the calendar's months and holds `day`; both ends are in it. */
export function monthlyPeriod(startDay: number, day: string): { startsOn: string; endsOn: string } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = date >= startDay ? month - 1 : month - 2;
  const startsOn = new Date(Date.UTC(year, first, startDay));
  const endsOn = new Date(Date.UTC(year, first + 1, startDay - 1));
  return { startsOn: startsOn.toISOString().slice(0, 10), endsOn: endsOn.toISOString().slice(0, 10) };
}
