export {
  addDays,
  type Day,
  dateOf,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isDay,
  isLedgerDay,
  twoDigits,
  type Weekday,
  weekdayOf,
  yearOf,
} from './day';
export { instantOfLocal, type LocalTime } from './local-time';
export {
  addMonths,
  clampedDay,
  isMonth,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
  shiftMonth,
} from './month';
export {
  type Cadence,
  nextPeriod,
  type Period,
  periodContaining,
} from './period';
export {
  nextOccurrence,
  type Occurrence,
  occurrenceAfter,
  occurrenceFrom,
  type Recurrence,
} from './recurrence';
export { dayIn, isTimeZone, startOfDayIn } from './zone';
