import { addDays, type Day, type Month, monthRange, type Weekday, weekdayOf } from '@florin/domain/calendar';

/** The weeks that hold a month, each of seven days, beginning on `weekStart`; the first and last reach into its neighbours. */
export function weeksOf(month: Month, weekStart: Weekday): Day[][] {
  const { startsOn, endsOn } = monthRange(month);
  const weeks: Day[][] = [];
  for (let first = weekOf(startsOn, weekStart); first <= endsOn; first = addDays(first, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(first, index)));
  return weeks;
}

/** The first day of the week a day lies in. */
export function weekOf(day: Day, weekStart: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
}
