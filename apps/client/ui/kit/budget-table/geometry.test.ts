import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barOn, extentOf } from './geometry';

const half = { spentMinor: 50, projectedMinor: 90, plannedMinor: 80, carriedInMinor: 20, passed: 0.5 };

it.each([
  ['on its own scale', 100, half, { spent: 0.5, projected: 0.9, planned: 0.8, available: 1, today: 0.5 }],
  [
    'beside a larger one',
    200,
    half,
    { spent: 0.25, projected: 0.45, planned: 0.4, available: 0.5, today: 0.25 },
  ],
  [
    'with a deficit carried in',
    100,
    { ...half, carriedInMinor: -30 },
    { spent: 0.5, projected: 0.9, planned: 0.8, available: 0.5, today: 0.25 },
  ],
  [
    'refunded, in a past month',
    100,
    { ...half, spentMinor: -10, projectedMinor: -10, passed: null },
    { spent: 0, projected: 0, planned: 0.8, available: 1, today: null },
  ],
])('draws a budget %s', (_case, wholeMinor, figures, bar) => {
  expect(barOn(wholeMinor, figures)).toEqual(bar);
});

it('fits every bar on the scale of the largest, and keeps their proportions', () => {
  const minor = fc.integer({ min: -1e9, max: 1e9 });
  const figures = fc.record({
    spentMinor: minor,
    projectedMinor: minor,
    plannedMinor: minor,
    carriedInMinor: minor,
    passed: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 6 }), (all) => {
      const whole = Math.max(1, ...all.map(extentOf));
      for (const one of all) {
        const bar = barOn(whole, one);
        for (const share of Object.values(bar)) {
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }
        expect(bar.projected).toBeGreaterThanOrEqual(bar.spent);
        expect(bar.spent * whole).toBeCloseTo(Math.max(0, one.spentMinor), 3);
      }
    }),
  );
});
