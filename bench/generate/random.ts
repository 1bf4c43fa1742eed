/** Numbers that follow from a seed alone: the same household on every machine and for every subject. */
export type Random = {
  /** 0 up to but not including 1. */
  next(): number;
  /** An integer from `min` to `max`, both inclusive. */
  integer(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
};

/** A multiplicative congruential generator, modulus 2^31 - 1, factor 48271 (Park, Miller, Stockmeyer, 1993). */
export function randomFrom(seed: number): Random {
  const modulus = 2_147_483_647;
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  function next(): number {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  }
  for (let warmUp = 0; warmUp < 16; warmUp += 1) next();
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return { next, integer, pick: (items) => items[integer(0, items.length - 1)]! };
}
