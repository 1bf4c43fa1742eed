const seedVariable = 'FLORIN_SEED';

/** The seed of this run of tests, the same in all its processes; a run that failed is repeated by giving it again. */
export function seedOfRun(): number {
  process.env[seedVariable] ??= String(Math.floor(Math.random() * 2 ** 31));
  return Number(process.env[seedVariable]);
}

/** A small generator of numbers from 0 to 1 (mulberry32), so that a failure comes again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same items in another order, each order as likely (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random = randomFrom(seedOfRun())): Item[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}
