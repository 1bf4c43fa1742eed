import { expect, it } from 'vitest';
import type { BudgetView, CategoryTree } from '@/data';
import { groupBudgets, lastOf, meanOf, meanRange } from './group-budgets';

function view(
  id: string,
  groupId: string,
  plannedMinor: number,
  spent: number[],
  currency = 'EUR',
): BudgetView {
  const [spentMinor = 0, ...past] = spent;
  return {
    budget: { id, currency },
    category: { groupId },
    period: {
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      plannedMinor,
      carriedInMinor: 0,
      spentMinor,
      remainingMinor: plannedMinor - spentMinor,
    },
    projectedSpentMinor: spentMinor,
    past: past.map((minor, back) => ({
      startsOn: `2026-${10 - back}-01`,
      endsOn: `2026-${10 - back}-28`,
      spentMinor: minor,
    })),
  } as unknown as BudgetView;
}

const tree = {
  groups: [
    { id: 'daily', name: 'Daily' },
    { id: 'home', name: 'Home' },
  ],
} as unknown as CategoryTree;

it('groups budgets by the order of groups, with their sums and one scale', () => {
  const views = [
    view('rent', 'home', 98_000, [98_000, 98_000]),
    view('food', 'daily', 40_000, [10_000, 30_000, 50_000]),
    view('fuel', 'daily', 9_000, [12_000]),
    view('away', 'daily', 5_000, [100], 'USD'),
  ];
  expect(groupBudgets(views, tree, '2026-11-15')).toMatchObject([
    {
      name: 'Daily',
      currency: 'EUR',
      wholeMinor: 40_000,
      plannedMinor: 49_000,
      spentMinor: 22_000,
      remainingMinor: 27_000,
      lastMinor: 30_000,
      meanMinor: 40_000,
    },
    { name: 'Daily', currency: 'USD', wholeMinor: 5_000, lastMinor: null },
    { name: 'Home', wholeMinor: 98_000, remainingMinor: 0 },
  ]);
});

it('takes the mean of at most three periods, and names their days', () => {
  const food = view('food', 'daily', 0, [1, 100, 200, 301, 9_000]);
  expect([lastOf(food), meanOf(food), meanRange(food)]).toEqual([
    100,
    200,
    { from: '2026-8-01', to: '2026-10-28' },
  ]);
});
