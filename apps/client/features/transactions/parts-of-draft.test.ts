import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, restOf, withChanged, withoutPart, withPart, withRest } from './parts-of-draft';

const food: Part = { categoryId: 'food', amountMinor: 1000 };

describe('the parts of an amount', () => {
  it('begin as the whole, and each new one takes what is left', () => {
    const two = withPart(1000, [{ categoryId: 'food', amountMinor: 1000 }]);
    expect(two).toEqual([food, { categoryId: '', amountMinor: null }]);
    const less = withChanged(two, 0, { amountMinor: 700 });
    expect(restOf(1000, less)).toBe(300);
    expect(withRest(1000, less)[1]).toEqual({ categoryId: '', amountMinor: 300 });
    expect(withPart(1000, withChanged(two, 0, { amountMinor: 400 }))[2]).toEqual({
      categoryId: '',
      amountMinor: 600,
    });
  });

  it('give the rest to the last one where each has an amount', () => {
    const parts = [
      { ...food, amountMinor: 300 },
      { ...food, amountMinor: 900 },
    ];
    expect(withRest(1000, parts).map(({ amountMinor }) => amountMinor)).toEqual([300, 700]);
  });

  it('are the whole again when one is left', () => {
    const parts = [
      { ...food, amountMinor: 300 },
      { ...food, categoryId: 'fun', amountMinor: 700 },
    ];
    expect(withoutPart(1000, parts, 0)).toEqual([{ categoryId: 'fun', amountMinor: 1000 }]);
  });

  it('come to the amount once the rest is given', () => {
    const amount = fc.option(fc.integer({ min: -100_000, max: 100_000 }));
    const part = fc.record({ categoryId: fc.constantFrom('', 'food'), amountMinor: amount });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        (whole, parts) => {
          expect(restOf(whole, withRest(whole, parts))).toBe(0);
        },
      ),
    );
  });
});
