import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barOf } from './geometry';

it.each([
  ['half spent', 50, 100, 0, 50, { spent: 0.5, projected: 0.5, planned: 1, available: 1, today: null }],
  [
    'carried over',
    50,
    100,
    100,
    100,
    { spent: 0.25, projected: 0.5, planned: 0.5, available: 1, today: null },
  ],
  ['overspent', 200, 100, 0, 200, { spent: 1, projected: 1, planned: 0.5, available: 0.5, today: null }],
  ['refunded', -20, 100, 0, -20, { spent: 0, projected: 0, planned: 1, available: 1, today: null }],
  ['nothing at all', 0, 0, 0, 0, { spent: 0, projected: 0, planned: 0, available: 0, today: null }],
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
        expect(share ?? 0).toBeGreaterThanOrEqual(0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
      }
      expect(bar.projected).toBeGreaterThanOrEqual(bar.spent);
    }),
  );
});

it.each([
  ['nothing carried over', 0, 0.5],
  ['a surplus carried over', 100, 0.5],
])('marks the even pace of today in what may be spent, with %s', (_case, carriedInMinor, today) => {
  const figures = { spentMinor: 10, plannedMinor: 100, carriedInMinor, projectedMinor: 20, passed: 0.5 };
  expect(barOf(figures).today).toBe(today);
});
