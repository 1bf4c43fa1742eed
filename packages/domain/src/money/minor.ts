/**
 * The largest size of one amount, in minor units. Ten thousand times the wealth of any household in any
 * currency, and small enough that `amountMinor / 10 ** digits` still rounds to the right minor unit.
 */
export const moneyLimitMinor = 9e14;

/**
 * The largest amount that may be entered or imported, in minor units: ten thousand million units of most currencies.
 * Nine thousand of the largest still sum exactly, so no sum over a household has to be refused or rounded.
 */
export const enteredLimitMinor = 1e12;

/** Whether `value` may be one amount: an integer within `moneyLimitMinor` on either side of zero. */
export function isMinor(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= moneyLimitMinor;
}

/** The exact sum of two amounts; throws RangeError where it would no longer be exact. */
export function addMinor(left: number, right: number): number {
  const sum = left + right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right) || !Number.isSafeInteger(sum)) {
    throw new RangeError('money: a sum left the range of exact integers');
  }
  return sum === 0 ? 0 : sum;
}

/** The exact sum of any number of amounts, 0 for none; throws RangeError like `addMinor`. */
export function sumMinor(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum = addMinor(sum, amount);
  return sum;
}
