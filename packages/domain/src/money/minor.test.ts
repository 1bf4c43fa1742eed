import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinor, isMinor, moneyLimitMinor, sumMinor } from './index';

const amount = fc.integer({ min: -moneyLimitMinor, max: moneyLimitMinor });

describe('isMinor', () => {
  it.each([0, 1, -1, moneyLimitMinor, -moneyLimitMinor])('accepts %d', (value) => {
    expect(isMinor(value)).toBe(true);
  });
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, moneyLimitMinor + 1, -moneyLimitMinor - 1])(
    'refuses %d',
    (value) => {
      expect(isMinor(value)).toBe(false);
    },
  );
});

describe('addMinor', () => {
  it.each([
    [1, 2, 3],
    [-5, 5, 0],
    [moneyLimitMinor, moneyLimitMinor, 2 * moneyLimitMinor],
  ])('%d + %d = %d', (left, right, sum) => {
    expect(addMinor(left, right)).toBe(sum);
  });
  it.each([
    [Number.MAX_SAFE_INTEGER, 1],
    [0.1, 0.2],
    [Number.NaN, 0],
  ])('throws instead of giving an inexact sum of %d and %d', (left, right) => {
    expect(() => addMinor(left, right)).toThrow(RangeError);
  });
  it('never answers minus zero', () => {
    expect(Object.is(addMinor(-0, -0), 0)).toBe(true);
  });
});

describe('sumMinor', () => {
  it('is 0 for nothing', () => {
    expect(sumMinor([])).toBe(0);
  });
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), (amounts) => {
        expect(sumMinor(amounts)).toBe(sumMinor([...amounts].reverse()));
      }),
    );
  });
});
