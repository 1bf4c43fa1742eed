import { randomBytes } from 'node:crypto';
import { V7Generator } from 'uuidv7';
import type { Clock } from './clock';

/** A source of uniformly random unsigned 32-bit integers; the simulation gives a seeded one. */
export type RandomUint32 = () => number;

/** Mints UUIDv7 strings (RFC 9562) in lower case, each greater than the one before. */
export type IdMinter = () => string;

/**
 * A step back of the clock within this many milliseconds keeps ids increasing; a longer one is taken as a
 * deliberate change of time and starts the order anew.
 */
const ROLLBACK_ALLOWED_MS = 10_000;

const RANDOM_POOL_BYTES = 4096;

export function createIdMinter(clock: Clock, random: RandomUint32 = pooledRandom()): IdMinter {
  const generator = new V7Generator({ nextUint32: random });
  return () => generator.generateOrResetCore(clock.nowMs(), ROLLBACK_ALLOWED_MS).toString();
}

const minters = new WeakMap<Clock, IdMinter>();

/** A new UUIDv7 at the clock's time, greater than every id this process minted before from the same clock. */
export function newId(clock: Clock): string {
  let mint = minters.get(clock);
  if (mint === undefined) {
    mint = createIdMinter(clock);
    minters.set(clock, mint);
  }
  return mint();
}

/** Asking the system for four bytes at a time would cost more than the rest of the id. */
function pooledRandom(): RandomUint32 {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used >= pool.length) {
      pool = randomBytes(RANDOM_POOL_BYTES);
      used = 0;
    }
    const value = pool.readUInt32LE(used);
    used += 4;
    return value;
  };
}
