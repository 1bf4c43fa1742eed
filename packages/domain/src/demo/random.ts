/** A source of numbers that follows from its seed alone. Good enough for believable data, never for secrets. */
export type Random = {
  /** 0 up to but not including 1. */
  next(): number;
  /** An integer from `min` to `max`, both inclusive. */
  integer(min: number, max: number): number;
  /** True `probability` of the time. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Around 1, rarely beyond 1 - spread or 1 + spread. */
  around(spread: number): number;
};

export function randomFrom(seed: string): Random {
  let state = hash(seed) || 1;

  /** xorshift32 with the shifts 13, 17, 5 (Marsaglia, "Xorshift RNGs", 2003). */
  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  }
  function integer(min: number, max: number): number {
    return min + Math.floor(next() * (max - min + 1));
  }
  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('demo: nothing to pick from');
    return items[integer(0, items.length - 1)] as Item;
  }
  for (let warmUp = 0; warmUp < 8; warmUp += 1) next();
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    around: (spread) => 1 + spread * (next() + next() + next() - 1.5) * (2 / 3),
  };
}

/**
 * A UUID of version 7 (RFC 9562) that follows from its name: the time of the day it belongs to, so that ids sort like
 * days, and the rest from the name.
 */
export function uuidFrom(name: string, dayNumber: number): string {
  const random = randomFrom(name);
  const time = (dayNumber * 86_400_000 + random.integer(0, 86_399_999)).toString(16).padStart(12, '0');
  const hex = (digits: number) =>
    random
      .integer(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  const variant = random.pick(['8', '9', 'a', 'b']);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}
