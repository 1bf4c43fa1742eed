import type { Clock } from '../clock';
import type { Cache } from './cache';

const entriesMax = 100_000;

/** The cache of a single process. */
export function memoryCache(clock: Clock): Cache {
  const counters = new Map<string, { value: number; expiresAtMs: number }>();

  /** Keeps a flood of keys from filling the memory: first what has expired goes, then what is oldest. */
  function makeRoom(nowMs: number): void {
    if (counters.size < entriesMax) return;
    for (const [key, counter] of counters) if (counter.expiresAtMs <= nowMs) counters.delete(key);
    for (const key of counters.keys()) {
      if (counters.size < entriesMax) return;
      counters.delete(key);
    }
  }

  return {
    async increment(key, ttlSeconds, by = 1) {
      const nowMs = clock.nowMs();
      const standing = counters.get(key);
      const counter =
        standing && standing.expiresAtMs > nowMs
          ? standing
          : { value: 0, expiresAtMs: nowMs + ttlSeconds * 1000 };
      if (counter !== standing) {
        counters.delete(key);
        makeRoom(nowMs);
        counters.set(key, counter);
      }
      counter.value += by;
      return { value: counter.value, expiresInSeconds: Math.ceil((counter.expiresAtMs - nowMs) / 1000) };
    },
    async close() {
      counters.clear();
    },
  };
}
