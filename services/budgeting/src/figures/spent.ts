import { type DaysSpent, spentByPeriod } from '@florin/domain/budget';
import {
  type Day,
  type Month,
  monthRange,
  monthsBetween,
  type Period,
  periodContaining,
} from '@florin/domain/calendar';
import { type CategoryDaySum, type LedgerBlock, sumByCategoryAndDay } from '@florin/domain/ledger';
import type { LedgerMonths } from '@florin/ledger';
import type { BudgetState, FiguresState } from '../store/rows';

type SpentRule = Pick<BudgetState, 'categoryId' | 'cadence' | 'firstPeriodStartsOn' | 'currency'>;

/** The months whose blocks `rederiveSpent` needs for these days. */
export function monthsNeeded(rule: SpentRule, days: Iterable<Day>): Month[] {
  return [
    ...new Set(periodsOf(rule, days).flatMap(({ startsOn, endsOn }) => monthsBetween(startsOn, endsOn))),
  ];
}

/** What the budget spent in each period from its first on, from all the months there are. */
export function deriveSpent(rule: SpentRule, months: LedgerMonths): Record<Day, number> {
  const amounts = [...months.values()].flatMap((block) => amountsOf(block, rule));
  const counted = amounts.filter(({ on }) => on >= rule.firstPeriodStartsOn);
  return withoutZeros(spentByPeriod(rule.cadence, counted));
}

/** The running figures after amounts of these days changed: their periods are derived anew, the others stand. */
export function rederiveSpent(
  budget: SpentRule & Pick<FiguresState, 'spentByPeriod'>,
  days: Iterable<Day>,
  months: LedgerMonths,
): Record<Day, number> {
  const spent = new Map(Object.entries(budget.spentByPeriod));
  for (const period of periodsOf(budget, days)) {
    const amounts = monthsBetween(period.startsOn, period.endsOn).flatMap((month) => {
      const block = months.get(month);
      return block === undefined ? [] : amountsOf(block, budget);
    });
    const counted = amounts.filter(({ on }) => on >= period.startsOn && on <= period.endsOn);
    spent.set(period.startsOn, spentByPeriod(budget.cadence, counted).get(period.startsOn) ?? 0);
  }
  return withoutZeros(spent);
}

/** What the budget's category spent by day, as months say it. */
export function daysSpentIn(rule: SpentRule, months: LedgerMonths): DaysSpent {
  return (from, to) =>
    monthsBetween(from, to).flatMap((month) => {
      const block = months.get(month);
      const days = block === undefined ? [] : amountsOf(block, rule);
      return days
        .filter(({ on }) => on >= from && on <= to)
        .map(({ on, totalMinor }) => ({ on, spentMinor: -totalMinor }));
    });
}

/** The periods, from the budget's first on, that these days lie in. */
function periodsOf(rule: SpentRule, days: Iterable<Day>): Period[] {
  const periods = new Map<Day, Period>();
  for (const day of days) {
    if (day < rule.firstPeriodStartsOn) continue;
    const period = periodContaining(rule.cadence, day);
    periods.set(period.startsOn, period);
  }
  return [...periods.values()];
}

const sums = new WeakMap<LedgerBlock, Map<string, CategoryDaySum[]>>();

/** A category's amounts by day. A block never changes, so it is summed once for all budgets that ask. */
function amountsOf(block: LedgerBlock, { categoryId, currency }: SpentRule): readonly CategoryDaySum[] {
  let byCategory = sums.get(block);
  if (byCategory === undefined) {
    byCategory = new Map();
    sums.set(block, byCategory);
  }
  if (!byCategory.has(currency)) {
    const { startsOn, endsOn } = monthRange(block.month);
    // The currency by itself says that its sums are made, even where there are none.
    byCategory.set(currency, []);
    for (const sum of sumByCategoryAndDay(block, startsOn, endsOn, { currency })) {
      const key = `${currency}/${sum.categoryId}`;
      const ofCategory = byCategory.get(key);
      if (ofCategory) ofCategory.push(sum);
      else byCategory.set(key, [sum]);
    }
  }
  return byCategory.get(`${currency}/${categoryId}`) ?? [];
}

/** Sorted and without periods that spent nothing, so that equal figures are equal values. */
function withoutZeros(spent: ReadonlyMap<Day, number>): Record<Day, number> {
  const counted = [...spent].filter(([, spentMinor]) => spentMinor !== 0);
  return Object.fromEntries(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
}
