import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes, enteredLimitMinor } from '../money/index';
import { planIn } from './index';

test.each([
  [50_000, 'EUR', 'JPY', 500],
  [500, 'JPY', 'EUR', 50_000],
  [50_050, 'EUR', 'CHF', 50_050],
  [1_250, 'EUR', 'JPY', 13],
  [1_250, 'EUR', 'KWD', 12_500],
  [enteredLimitMinor, 'JPY', 'EUR', enteredLimitMinor],
])('%i of %s are planned in %s as %i', (plannedMinor, from, to, expected) => {
  expect(planIn({ plannedMinor }, from, to)).toEqual({
    plannedMinor: expected,
    pastPlans: [],
    periodPlans: [],
  });
});

test('every plan goes along, stays one that can be entered, and comes back where no digit is lost', () => {
  const code = fc.constantFrom(...currencyCodes());
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), code, code, (minor, from, to) => {
      const plan = {
        plannedMinor: minor,
        pastPlans: [{ endsOn: '2026-10-31', plannedMinor: minor }],
        periodPlans: [{ startsOn: '2026-12-01', plannedMinor: minor }],
      };
      const there = planIn(plan, from, to);
      expect(there.pastPlans).toEqual([{ endsOn: '2026-10-31', plannedMinor: there.plannedMinor }]);
      expect(there.periodPlans).toEqual([{ startsOn: '2026-12-01', plannedMinor: there.plannedMinor }]);
      expect(Number.isSafeInteger(there.plannedMinor) && there.plannedMinor >= 0).toBe(true);
      expect(there.plannedMinor).toBeLessThanOrEqual(enteredLimitMinor);
      if (there.plannedMinor >= minor && there.plannedMinor < enteredLimitMinor)
        expect(planIn(there, to, from)).toEqual(plan);
    }),
  );
});
