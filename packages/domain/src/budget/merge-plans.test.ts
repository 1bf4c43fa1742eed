import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, periodContaining } from '../calendar/index';
import { changePlan, mergePlans, plannedIn } from './index';

const monthly = { kind: 'monthly', startDay: 1 } as const;
const groceries = {
  cadence: monthly,
  currency: 'EUR',
  plannedMinor: 400_00,
  pastPlans: [{ endsOn: '2026-09-30', plannedMinor: 350_00 }],
  firstPeriodStartsOn: '2026-08-01',
};
const snacks = { cadence: monthly, currency: 'EUR', plannedMinor: 50_00, firstPeriodStartsOn: '2026-09-01' };

test('two budgets become one that plans what both planned', () => {
  expect(mergePlans(groceries, snacks)).toEqual({
    plannedMinor: 450_00,
    pastPlans: [
      { endsOn: '2026-08-31', plannedMinor: 350_00 },
      { endsOn: '2026-09-30', plannedMinor: 400_00 },
    ],
    periodPlans: [],
    firstPeriodStartsOn: '2026-08-01',
  });
});

test('what one of them planned for a single period is planned with the other for that period', () => {
  const covered = { ...snacks, periodPlans: [{ startsOn: '2026-09-01', plannedMinor: 70_00 }] };
  const merged = mergePlans(groceries, covered)!;
  expect(merged.periodPlans).toEqual([{ startsOn: '2026-09-01', plannedMinor: 420_00 }]);
  expect(mergePlans(covered, groceries)).toEqual(merged);
});

test('two that began together have no past before it', () => {
  const drinks = { ...snacks, plannedMinor: 20_00 };
  expect(mergePlans(drinks, snacks)).toEqual({
    plannedMinor: 70_00,
    pastPlans: [],
    periodPlans: [],
    firstPeriodStartsOn: '2026-09-01',
  });
});

test.each([
  ['of another rhythm', { cadence: { kind: 'monthly', startDay: 15 } as const }],
  ['in another currency', { currency: 'CHF' }],
])('budgets %s cannot be added', (_name, other) => {
  expect(mergePlans(groceries, { ...snacks, ...other })).toBeNull();
});

test('no month plans more or less than both did, whichever is merged into which', () => {
  const plan = fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.array(fc.tuple(fc.nat(11), fc.nat(1_000_00)), { maxLength: 6 }))
    .map(([first, changes]) => {
      const firstPeriodStartsOn = addMonths('2026-01-01', first);
      let current = { cadence: monthly, currency: 'EUR', plannedMinor: 100_00, firstPeriodStartsOn };
      for (const [at, plannedMinor] of changes.sort(([a], [b]) => a - b)) {
        const today = addMonths('2026-01-10', Math.max(at, first));
        current = { ...current, ...changePlan(current, plannedMinor, today) };
      }
      return current;
    });
  fc.assert(
    fc.property(plan, plan, (one, other) => {
      const merged = mergePlans(one, other)!;
      expect(mergePlans(other, one)).toEqual(merged);
      for (let month = 0; month < 14; month += 1) {
        const period = periodContaining(monthly, addMonths('2026-01-01', month));
        const planned = [one, other].map((each) =>
          period.startsOn < each.firstPeriodStartsOn ? 0 : plannedIn(each, period),
        );
        if (period.startsOn < merged.firstPeriodStartsOn) expect(planned).toEqual([0, 0]);
        else expect(plannedIn(merged, period)).toBe(planned[0]! + planned[1]!);
      }
    }),
  );
});
