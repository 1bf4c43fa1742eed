import { describe, expect, it } from 'vitest';
import { currencyCodes, isCurrency, minorDigitsOf } from './index';

describe('minorDigitsOf', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['MGA', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['XOF', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['ZZZ', 2],
    ['toString', 2],
  ])('%s has %i digits', (currency, digits) => {
    expect(minorDigitsOf(currency)).toBe(digits);
  });
});

describe('isCurrency', () => {
  it.each(['EUR', 'JPY', 'KWD', 'HRK'])('accepts %s', (code) => {
    expect(isCurrency(code)).toBe(true);
  });
  it.each(['', 'eur', 'EURO', 'XXX', 'XAU', 'ABC', ' EUR'])('refuses "%s"', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
  it('accepts each code it lists, each written once and in order', () => {
    const codes = currencyCodes();
    expect(codes.every(isCurrency)).toBe(true);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
