import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPeriodFigures, type BudgetRule, changePlan } from './index';
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
  expect(changePlan(rule, plannedMinor, today)).toEqual({ plannedMinor, pastPlans: [] });
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
