import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftInAll } from './index';

it.each([
  ['what is over counts too', [104_813, -7_408], 1, { leftMinor: 97_405, perDayMinor: 97_405 }],
  ['shared over the days', [1_000, 500], 4, { leftMinor: 1_500, perDayMinor: 375 }],
  ['over together', [100, -300], 4, { leftMinor: -200, perDayMinor: 0 }],
  ['after the period', [100], 0, { leftMinor: 100, perDayMinor: 0 }],
  ['no budgets', [], 3, { leftMinor: 0, daysLeft: 0, perDayMinor: 0 }],
])('%s', (_name, remaining, daysLeft, expected) => {
  expect(leftInAll(remaining.map((remainingMinor) => ({ remainingMinor, daysLeft })))).toMatchObject(
    expected,
  );
});

it('never spends more in the days left than is left', () => {
  const one = fc.record({ remainingMinor: fc.integer({ min: -1e9, max: 1e9 }), daysLeft: fc.nat(31) });
  fc.assert(
    fc.property(fc.array(one), (budgets) => {
      const { leftMinor, daysLeft, perDayMinor } = leftInAll(budgets);
      expect(perDayMinor * Math.max(1, daysLeft)).toBeLessThanOrEqual(Math.max(0, leftMinor));
    }),
  );
});
