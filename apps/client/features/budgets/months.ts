import { addMonths, type Day, type Month, monthOf, monthsBetween, shiftMonth } from '@florin/domain/calendar';

const monthsBack = 24;
const monthsAhead = 1;

/** The months to choose from: two years back, the one of today and the next. */
export function monthsAround(today: Day): Month[] {
  const first = `${shiftMonth(monthOf(today), -monthsBack)}-01`;
  return monthsBetween(first, `${shiftMonth(monthOf(today), monthsAhead)}-01`);
}

/**
 * The day that stands for a month: the one of today in it. A budget that turns on another day than the first shows the
 * period that many turns away from today's, so neighbouring months never show one period twice.
 */
export function dayIn(month: Month, today: Day): Day {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [yearNow = 0, numberNow = 0] = monthOf(today).split('-').map(Number);
  return addMonths(today, (year - yearNow) * 12 + number - numberNow);
}
