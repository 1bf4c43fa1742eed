import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, keys, minorOf, press, pressedOf } from './press';

const all = (text: string, decimals = 2) =>
  [...text].reduce(
    (pressed, key) =>
      press(pressed, (key === ',' ? 'mark' : key === '<' ? 'backspace' : key) as Key, decimals),
    '',
  );

describe('keys of an amount', () => {
  it.each([
    ['1250', 2, 125_000],
    ['12,5', 2, 1250],
    ['12,50', 2, 1250],
    ['12,509', 2, 1250],
    ['12,,5', 2, 1250],
    [',5', 2, 50],
    ['007', 2, 700],
    ['12,5<<', 2, 1200],
    ['1<', 2, null],
    ['', 2, null],
    ['500,5', 0, 5005],
    ['1,2345', 3, 1234],
    ['99999999999', 2, 99_999_999_900],
  ])('"%s" with %i decimals is %j', (text, decimals, minor) => {
    expect(minorOf(all(text, decimals), decimals)).toBe(minor);
  });

  it('go on from an amount that was entered elsewhere', () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(amount, fc.constantFrom(0, 2, 3), (minor, decimals) => {
        expect(minorOf(pressedOf(minor, decimals), decimals)).toBe(minor);
      }),
    );
    expect([pressedOf(1200, 2), pressedOf(1250, 2), pressedOf(null, 2)]).toEqual(['12', '12.50', '']);
  });

  it('never make what is no amount', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 30 }), (pressed) => {
        const minor = minorOf(
          pressed.reduce((text, key) => press(text, key, 2), ''),
          2,
        );
        expect(minor === null || (Number.isSafeInteger(minor) && minor >= 0)).toBe(true);
      }),
    );
  });
});
