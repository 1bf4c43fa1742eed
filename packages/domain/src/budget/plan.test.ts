import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverMoves } from '../planning/index';
import { allPeriodFigures, type BudgetRule, changePeriodPlan, changePlan, isPeriodOf } from './index';
import { periodFigures } from './period-figures';

const monthly = { kind: 'monthly', startDay: 1 } as const;
const rule: BudgetRule = {
  cadence: monthly,
  plannedMinor: 400_00,
  rollover: 'both',
  firstPeriodStartsOn: '2026-08-01',
};

test('a new plan counts from the current period on and leaves the past as it was', () => {
  const changed = { ...rule, ...changePlan(rule, 500_00, '2026-10-20') };
  expect(allPeriodFigures(changed, new Map(), '2026-11-05').map((figures) => figures.plannedMinor)).toEqual([
    400_00, 400_00, 500_00, 500_00,
  ]);
  expect(periodFigures(changed, new Map(), '2026-10-20')?.carriedInMinor).toBe(800_00);
});

test('within one period the last change counts', () => {
  const once = { ...rule, ...changePlan(rule, 500_00, '2026-10-02') };
  const twice = { ...once, ...changePlan(once, 300_00, '2026-10-30') };
  expect(allPeriodFigures(twice, new Map(), '2026-10-30').map((figures) => figures.plannedMinor)).toEqual([
    400_00, 400_00, 300_00,
  ]);
  expect(twice.pastPlans).toEqual([{ endsOn: '2026-09-30', plannedMinor: 400_00 }]);
});

test('a past plan counts up to and including the period that starts on its last day', () => {
  const changed = { ...rule, pastPlans: [{ endsOn: '2026-09-01', plannedMinor: 100_00 }] };
  expect(allPeriodFigures(changed, new Map(), '2026-10-05').map((figures) => figures.plannedMinor)).toEqual([
    100_00, 100_00, 400_00,
  ]);
});

test.each([
  ['in the first period there is no past to keep', '2026-08-15', 500_00],
  ['the same amount is no change', '2026-10-15', 400_00],
])('%s', (_name, today, plannedMinor) => {
  expect(changePlan(rule, plannedMinor, today)).toEqual({ plannedMinor, pastPlans: [], periodPlans: [] });
});

test('what a closed period planned never changes again, whatever is planned later', () => {
  const months = ['2026-08-10', '2026-09-10', '2026-10-10', '2026-11-10', '2026-12-10'];
  const change = fc.tuple(fc.nat(months.length - 1), fc.nat(1_000_00));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let current = rule;
      const planned = new Map<number, number>();
      for (const [at, plannedMinor] of changes.sort(([a], [b]) => a - b)) {
        current = { ...current, ...changePlan(current, plannedMinor, months[at]!) };
        for (let month = at; month < months.length; month += 1) planned.set(month, plannedMinor);
      }
      const figures = allPeriodFigures(current, new Map(), months.at(-1)!);
      expect(figures.map((each) => each.plannedMinor)).toEqual(
        months.map((_, at) => planned.get(at) ?? 400_00),
      );
    }),
  );
});

const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'];
const plannedBy = (budget: BudgetRule) =>
  allPeriodFigures(budget, new Map(), months.at(-1)!).map((figures) => figures.plannedMinor);

test('a plan for one period leaves all others as they were, and goes when what is planned in general comes back', () => {
  const own = {
    ...rule,
    periodPlans: changePeriodPlan(rule, { startsOn: '2026-11-01', plannedMinor: 320_00 }),
  };
  expect(plannedBy(own)).toEqual([400_00, 400_00, 400_00, 320_00, 400_00]);
  expect(changePeriodPlan(own, { startsOn: '2026-11-01', plannedMinor: null })).toEqual([]);
});

test('an amount planned from now on counts for this period too, whatever it had of its own; past ones keep theirs', () => {
  const own = {
    ...rule,
    periodPlans: [
      { startsOn: '2026-09-01', plannedMinor: 10_00 },
      { startsOn: '2026-11-01', plannedMinor: 320_00 },
    ],
  };
  expect(plannedBy({ ...own, ...changePlan(own, 400_00, '2026-11-20') })).toEqual([
    400_00, 10_00, 400_00, 400_00, 400_00,
  ]);
});

test.each([
  ['2026-11-01', true],
  ['2026-08-01', true],
  ['2026-11-02', false],
  ['2026-07-01', false],
])('a period starts on %s: %s', (startsOn, isOne) => {
  expect(isPeriodOf(rule, startsOn)).toBe(isOne);
});

test('covering moves what a period plans and loses nothing of it, and changes the plan of no other period', () => {
  const at = 3;
  const one = fc.record({
    plannedMinor: fc.nat(1_000_00),
    earlierMinor: fc.option(fc.nat(1_000_00)),
    spentMinor: fc.nat(2_000_00),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (given) => {
      const budgets = given.map(({ plannedMinor, earlierMinor, spentMinor }, index) => {
        const first = { ...rule, rollover: 'none' as const, plannedMinor: earlierMinor ?? plannedMinor };
        const budget: BudgetRule = { ...first, ...changePlan(first, plannedMinor, '2026-10-10') };
        const figures = periodFigures(budget, new Map([[months[at]!, spentMinor]]), months[at]!)!;
        return { id: `b${index}`, budget, figures };
      });
      const moves = coverMoves(
        budgets.map(({ id, figures: { plannedMinor, remainingMinor } }) => ({
          id,
          plannedMinor,
          remainingMinor,
        })),
      );
      const covered = budgets.map(({ id, budget, figures }) => {
        const plannedMinor = moves.reduce(
          (sum, { fromId, toId, amountMinor }) =>
            sum + (toId === id ? amountMinor : 0) - (fromId === id ? amountMinor : 0),
          figures.plannedMinor,
        );
        return {
          ...budget,
          periodPlans: changePeriodPlan(budget, { startsOn: months[at]!, plannedMinor }),
        };
      });
      const others = (planned: number[]) => planned.filter((_, index) => index !== at);
      for (const [index, { budget }] of budgets.entries())
        expect(others(plannedBy(covered[index]!))).toEqual(others(plannedBy(budget)));
      const inAll = (all: BudgetRule[]) => all.reduce((sum, each) => sum + plannedBy(each)[at]!, 0);
      expect(inAll(covered)).toBe(inAll(budgets.map(({ budget }) => budget)));
    }),
  );
});
