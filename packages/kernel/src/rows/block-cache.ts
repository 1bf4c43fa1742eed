/** A decoded block and the change at which it stood so; the size is that of its encoded form. */
export type CachedBlock<Block> = { change: number; block: Block; sizeBytes: number };

/**
 * Decoded blocks of the households in use, the least recently used household forgotten first. Only committed
 * blocks are put here. Nothing is ever invalid: a block is used only where the database names the same change.
 */
export type BlockCache<Block> = {
  /** What is held now, by the name of the block; later puts do not show in it. Counts as a use. */
  entriesOf(householdId: string): ReadonlyMap<string, CachedBlock<Block>>;
  put(householdId: string, name: string, entry: CachedBlock<Block>): void;
  readonly sizeBytes: number;
};

export function createBlockCache<Block>(sizeMaxBytes: number): BlockCache<Block> {
  // A Map keeps the order of insertion, so a household put back on each use leaves the oldest at the front.
  const households = new Map<string, { blocks: Map<string, CachedBlock<Block>>; sizeBytes: number }>();
  let sizeBytes = 0;

  function use(householdId: string) {
    const household = households.get(householdId) ?? { blocks: new Map(), sizeBytes: 0 };
    households.delete(householdId);
    households.set(householdId, household);
    return household;
  }

  function forgetOldest(): void {
    for (const [householdId, household] of households) {
      if (sizeBytes <= sizeMaxBytes) return;
      households.delete(householdId);
      sizeBytes -= household.sizeBytes;
    }
  }

  return {
    entriesOf(householdId) {
      return new Map(households.has(householdId) ? use(householdId).blocks : []);
    },
    put(householdId, name, entry) {
      const household = use(householdId);
      const known = household.blocks.get(name);
      // A read that began earlier may end later; the newer block stays.
      if (known !== undefined && known.change > entry.change) return;
      const grownBytes = entry.sizeBytes - (known?.sizeBytes ?? 0);
      household.blocks.set(name, entry);
      household.sizeBytes += grownBytes;
      sizeBytes += grownBytes;
      forgetOldest();
    },
    get sizeBytes() {
      return sizeBytes;
    },
  };
}
