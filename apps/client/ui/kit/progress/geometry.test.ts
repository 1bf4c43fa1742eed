import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barOf } from './geometry';

it.each([
  ['half spent', 50, 100, 0, 50, { spent: 0.5, projected: 0.5, planned: 1, available: 1 }],
  ['carried over', 50, 100, 100, 100, { spent: 0.25, projected: 0.5, planned: 0.5, available: 1 }],
  ['overspent', 200, 100, 0, 200, { spent: 1, projected: 1, planned: 0.5, available: 0.5 }],
  ['refunded', -20, 100, 0, -20, { spent: 0, projected: 0, planned: 1, available: 1 }],
  ['nothing at all', 0, 0, 0, 0, { spent: 0, projected: 0, planned: 0, available: 0 }],
] as const)(
  'draws a budget that is %s',
  (_case, spentMinor, plannedMinor, carriedInMinor, projectedMinor, bar) => {
    expect(barOf({ spentMinor, plannedMinor, carriedInMinor, projectedMinor })).toEqual(bar);
  },
);

it('never leaves the bar, whatever the figures', () => {
  const minor = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(minor, minor, minor, minor, (spentMinor, plannedMinor, carriedInMinor, projectedMinor) => {
      const bar = barOf({ spentMinor, plannedMinor, carriedInMinor, projectedMinor });
      for (const share of Object.values(bar)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(bar.projected).toBeGreaterThanOrEqual(bar.spent);
    }),
  );
});
