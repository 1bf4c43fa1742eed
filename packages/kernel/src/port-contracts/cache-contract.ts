import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cache } from '../cache';

export type CacheUnderTest = {
  /** The cache as one more process would open it, ready to answer. */
  open(): Promise<Cache>;
  /** Lets this much time pass for the cache. */
  pass(ms: number): Promise<void>;
  end(): Promise<void>;
};

/** What every adapter of the Cache port guarantees. */
export function describeCache(adapter: string, start: () => Promise<CacheUnderTest>): void {
  describe(`the cache over ${adapter}`, () => {
    let underTest: CacheUnderTest;
    let cache: Cache;
    let keyCount = 0;

    beforeAll(async () => {
      underTest = await start();
      cache = await underTest.open();
    });
    afterAll(async () => {
      await cache?.close();
      await underTest?.end();
    });

    function newKey(): string {
      keyCount += 1;
      return `counter-${keyCount}`;
    }

    it('counts from nothing, by one or by more, each key for itself', async () => {
      const [key, otherKey] = [newKey(), newKey()];
      expect(await cache.increment(key, 60)).toEqual({ value: 1, expiresInSeconds: 60 });
      expect((await cache.increment(key, 60)).value).toBe(2);
      expect((await cache.increment(key, 60, 5)).value).toBe(7);
      expect((await cache.increment(otherKey, 60)).value).toBe(1);
    });

    it('forgets a counter when its time is over, counted from its first increment', async () => {
      const key = newKey();
      await cache.increment(key, 2);
      await underTest.pass(1100);
      const later = await cache.increment(key, 2);
      expect(later).toEqual({ value: 2, expiresInSeconds: 1 });
      await underTest.pass(1100);
      expect(await cache.increment(key, 2)).toEqual({ value: 1, expiresInSeconds: 2 });
    });

    it('loses no count among increments at the same time', async () => {
      const key = newKey();
      const values = await Promise.all(Array.from({ length: 100 }, () => cache.increment(key, 60)));
      expect(values.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 100 }, (_, index) => index + 1),
      );
    });
  });
}
