import { type BudgetView, useCategories } from '@/data';
import type { Target } from '@/navigation/routes';
import { useDays, useMoney, useRegional } from '@/ui/format';
import type { BudgetTableGroup, BudgetTableRow, OpenFigure } from '@/ui/kit/budget-table/types';
import type { Tone } from '@/ui/tokens';
import { barOf } from './bar-of';
import { groupBudgets, lastOf, meanOf, meanRange } from './group-budgets';
import { ownPlanOf } from './own-plan';
import { useBudgetWords } from './words';

const toneOf: Record<BudgetView['status'], Tone> = { 'on-track': 'ink', close: 'close', over: 'over' };

/** The transactions of categories between two days. */
function opening(categoryIds: readonly string[], from: string, to: string): Target {
  return { route: 'transactions', params: { categoryId: categoryIds.join(','), from, to } };
}

/** Budgets as a table draws them, in words and with what each figure opens. */
export function useTableGroups(views: readonly BudgetView[]): BudgetTableGroup[] {
  const words = useBudgetWords();
  const money = useMoney();
  const days = useDays();
  const { today } = useRegional();
  const tree = useCategories();
  const usual = mostCommon(views.map(({ period }) => `${period.startsOn} ${period.endsOn}`));

  function rowOf(view: BudgetView): BudgetTableRow {
    const { budget, category, period, status, past, availableMinor, projectedSpentMinor } = view;
    const { currency, categoryId } = budget;
    const isPast = period.endsOn < today;
    const notes: string[] = [];
    if (`${period.startsOn} ${period.endsOn}` !== usual)
      notes.push(days.span(period.startsOn, period.endsOn));
    if (!view.isCarryKnown) notes.push(words.carryUnknown);
    else if (period.carriedInMinor !== 0) notes.push(words.carried(money(period.carriedInMinor, currency)));
    const own = ownPlanOf(view);
    if (own !== null) notes.push(words.ownPlan(money(own, currency)));
    if (!isPast && status === 'close' && projectedSpentMinor > availableMinor)
      notes.push(words.headingFor(money(projectedSpentMinor, currency)));
    const last = lastOf(view);
    const mean = meanOf(view);
    const range = meanRange(view);
    const isOver = period.remainingMinor < 0;
    return {
      key: budget.id,
      name: category?.name ?? words.one,
      mark: category && { icon: category.icon, color: category.color },
      note: notes.join(' · '),
      currency,
      pace: status,
      bar: barOf(view, today),
      barLabel: words.bar(
        money(period.spentMinor, currency),
        money(availableMinor, currency),
        money(projectedSpentMinor, currency),
      ),
      plannedMinor: period.plannedMinor,
      isPlanFixed: isPast,
      spent: {
        amountMinor: period.spentMinor,
        to: opening([categoryId], period.startsOn, period.endsOn),
      },
      last:
        last === null
          ? null
          : {
              amountMinor: last,
              to: opening([categoryId], past[0]?.startsOn ?? '', past[0]?.endsOn ?? ''),
            },
      mean: mean === null ? null : { amountMinor: mean, to: opening([categoryId], range.from, range.to) },
      leftMinor: period.remainingMinor,
      leftWord: isOver ? words.over : words.left,
      tone: isOver ? 'over' : toneOf[status],
      perDay: view.isDue
        ? words.due
        : period.remainingMinor > 0 && view.daysLeft > 0
          ? words.perDay(money(view.safeToSpendPerDayMinor, currency))
          : '',
      to: { route: 'budgets', params: { id: budget.id } },
    };
  }

  return groupBudgets(views, tree, today).map((group): BudgetTableGroup => {
    const ids = group.views.map(({ budget }) => budget.categoryId);
    const ranges = group.views.map(({ period }) => period);
    const lasts = group.views.flatMap(({ past }) => past.slice(0, 1));
    return {
      key: group.key,
      name: group.name || words.one,
      currency: group.currency,
      wholeMinor: group.wholeMinor,
      plannedMinor: group.plannedMinor,
      spent: spanned(group.spentMinor, ids, ranges),
      last: group.lastMinor === null ? null : spanned(group.lastMinor, ids, lasts),
      mean:
        group.meanMinor === null
          ? null
          : spanned(
              group.meanMinor,
              ids,
              group.views.flatMap(({ past }) => past.slice(0, 3)),
            ),
      leftMinor: group.remainingMinor,
      rows: group.views.map(rowOf),
    };
  });
}

/** A sum over budgets, with the transactions of all of them in the days they span. */
function spanned(
  amountMinor: number,
  categoryIds: readonly string[],
  periods: readonly { startsOn: string; endsOn: string }[],
): OpenFigure {
  const from = periods.map(({ startsOn }) => startsOn).sort()[0] ?? '';
  const to =
    periods
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? '';
  return { amountMinor, to: opening(categoryIds, from, to) };
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
