import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringPath, ringTurns } from './geometry';

describe('the turns of a ring', () => {
  it('lie in order, apart, and within once around', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 7 }), (values) => {
        const turns = ringTurns(values);
        let end = 0;
        for (const { from, to } of turns) {
          expect(from).toBeGreaterThanOrEqual(end - 1e-9);
          expect(to).toBeGreaterThanOrEqual(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('are empty for nothing', () => {
    expect(ringTurns([0, 0])).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 0 },
    ]);
  });
});

it('draws a single value as a whole ring', () => {
  expect(ringPath(0, 1, 100, 60)).toContain('A100 100 0 1 1 0 100');
});
