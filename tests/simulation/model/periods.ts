import type { Book } from './book';
import { localDay, monthlyPeriod } from './calendar';

/** Every period of a budget from its first to the one of `today`, added up from the book alone. */
export function periodsOf(book: Book, budgetId: string, zone: string, today: string) {
  const { categoryId, cadence, rollover, plans, madeMs } = book.budgets.get(budgetId)!;
  const periodOn = (day: string) => monthlyPeriod(cadence.startDay, day);
  const periods = [];
  let carriedInMinor = 0;
  for (
    let period = periodOn(localDay(zone, madeMs));
    period.startsOn <= today;
    period = periodAfter(period)
  ) {
    const asked = plans.filter(({ fromMs }) => periodOn(localDay(zone, fromMs)).startsOn <= period.startsOn);
    const { plannedMinor } = asked.at(-1)!;
    const spentMinor = book.spentMinor(categoryId, period.startsOn, period.endsOn);
    const remainingMinor = plannedMinor + carriedInMinor - spentMinor;
    periods.push({ ...period, plannedMinor, carriedInMinor, spentMinor, remainingMinor });
    const isCarried =
      remainingMinor > 0
        ? rollover === 'surplus' || rollover === 'both'
        : rollover === 'deficit' || rollover === 'both';
    carriedInMinor = isCarried ? remainingMinor : 0;
  }
  return periods;

  function periodAfter({ endsOn }: { endsOn: string }) {
    const next = new Date(Date.parse(endsOn) + 86_400_000).toISOString().slice(0, 10);
    return periodOn(next);
  }
}
