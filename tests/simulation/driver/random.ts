/** Numbers that follow from a seed alone (mulberry32), and the choices made with them. */
export type Random = {
  /** From 0 up to 1. */
  next(): number;
  uint32(): number;
  /** Both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** One of several, each as often as its weight says. */
  weighted<Value extends { weight: number }>(values: readonly Value[]): Value;
  fill(bytes: Uint8Array): Uint8Array;
  /** A source of its own, so that what draws from it does not move what others draw. */
  fork(name: string): Random;
};

export function randomFrom(seed: number, path = ''): Random {
  let state = hashOf(`${seed}/${path}`);

  function uint32(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  const random: Random = {
    uint32,
    next: () => uint32() / 4_294_967_296,
    int: (min, max) => min + Math.floor(random.next() * (max - min + 1)),
    chance: (probability) => random.next() < probability,
    pick(values) {
      if (values.length === 0) throw new RangeError('there is nothing to pick from');
      return values[random.int(0, values.length - 1)]!;
    },
    weighted(values) {
      let left = random.next() * values.reduce((sum, { weight }) => sum + weight, 0);
      for (const value of values) {
        left -= value.weight;
        if (left < 0) return value;
      }
      return values[values.length - 1]!;
    },
    fill(bytes) {
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = uint32() & 0xff;
      return bytes;
    },
    fork: (name) => randomFrom(seed, `${path}/${name}`),
  };
  return random;
}

/** FNV-1a over the text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Random bits in the form of a UUID of version 4. */
export function createIdFrom(random: Random): string {
  const hex = [...random.fill(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
