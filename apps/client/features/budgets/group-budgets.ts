import type { BudgetView, CategoryTree } from '@/data';
import { extentOf } from '@/ui/kit/budget-table/geometry';
import { barOf } from './bar-of';

/** The budgets of one group of categories, in one currency, with their sums. */
export interface BudgetGroup {
  key: string;
  /** Empty where the group is gone. */
  name: string;
  currency: string;
  views: readonly BudgetView[];
  /** What the longest bar stands for. */
  wholeMinor: number;
  plannedMinor: number;
  spentMinor: number;
  remainingMinor: number;
  /** Of those that have a past; null where none has. */
  lastMinor: number | null;
  meanMinor: number | null;
}

const meanPeriods = 3;

/** In the order of groups and categories; other currencies stand in groups of their own, since nothing adds them up. */
export function groupBudgets(
  views: readonly BudgetView[],
  { groups }: CategoryTree,
  today: string,
): BudgetGroup[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const places = new Map(groups.map(({ id }, at) => [id, at]));
  const byKey = new Map<string, BudgetView[]>();
  for (const view of views) {
    const key = `${view.category?.groupId ?? ''} ${view.budget.currency}`;
    const members = byKey.get(key);
    if (members) members.push(view);
    else byKey.set(key, [view]);
  }
  const placeOf = (key: string) => places.get(key.split(' ')[0] ?? '') ?? groups.length;
  return [...byKey]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([key, members]): BudgetGroup => {
      const [groupId = '', currency = ''] = key.split(' ');
      return {
        key,
        name: names.get(groupId) ?? '',
        currency,
        views: members,
        wholeMinor: Math.max(1, ...members.map((view) => extentOf(barOf(view, today)))),
        plannedMinor: sum(members, ({ period }) => period.plannedMinor),
        spentMinor: sum(members, ({ period }) => period.spentMinor),
        remainingMinor: sum(members, ({ period }) => period.remainingMinor),
        lastMinor: sumKnown(members.map(lastOf)),
        meanMinor: sumKnown(members.map(meanOf)),
      };
    });
}

/** What the category spent in the period before; null where nothing is known of one. */
export function lastOf({ past }: BudgetView): number | null {
  return past[0]?.spentMinor ?? null;
}

/** What it spent in the mean of up to three periods before, whole; null where nothing is known of one. */
export function meanOf({ past }: BudgetView): number | null {
  const known = past.slice(0, meanPeriods);
  return known.length === 0 ? null : Math.round(sum(known, ({ spentMinor }) => spentMinor) / known.length);
}

/** The days that the mean is of. */
export function meanRange({ past }: BudgetView): { from: string; to: string } {
  const known = past.slice(0, meanPeriods);
  return { from: known.at(-1)?.startsOn ?? '', to: known[0]?.endsOn ?? '' };
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known, (value) => value);
}
