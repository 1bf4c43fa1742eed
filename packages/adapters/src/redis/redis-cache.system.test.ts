import { setTimeout as sleep } from 'node:timers/promises';
import { type Cache, memoryCache } from '@florin/kernel/cache';
import { systemClock } from '@florin/kernel/clock';
import { describeCache, eventually } from '@florin/kernel/port-contracts';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findServers, freezable, startRedis, type TestServer } from '../../../../tests/servers';
import { redisCache } from '.';

describe.runIf(findServers().redisServer !== undefined)('Redis (needs redis-server)', () => {
  let server: TestServer;
  const caches: Cache[] = [];

  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(caches.splice(0).map((cache) => cache.close()));
  });
  afterAll(async () => server?.remove());

  /** Opens a cache and waits until its counts are shared with others. */
  async function open(): Promise<Cache> {
    const cache = redisCache({ url: server.url, clock: systemClock() });
    await untilShared(cache);
    return cache;
  }
  async function openForTest(): Promise<Cache> {
    const cache = await open();
    caches.push(cache);
    return cache;
  }
  async function untilShared(cache: Cache): Promise<void> {
    const redis = new Redis(server.url);
    const key = `probe-${Math.random()}`;
    await eventually(async () => {
      await cache.increment(key, 60);
      expect(await redis.exists(`florin:${key}`)).toBe(1);
    });
    redis.disconnect();
  }

  describeCache('Redis', async () => ({
    open,
    pass: (ms) => sleep(ms),
    end: async () => {},
  }));

  it('counts for all processes together', async () => {
    const [one, other] = [await openForTest(), await openForTest()];
    await one.increment('together', 60);
    expect((await other.increment('together', 60)).value).toBe(2);
    expect((await one.increment('together', 60)).value).toBe(3);
  });

  it('keeps each counter for its time only, however often it is counted', async () => {
    const cache = await openForTest();
    for (let count = 0; count < 5; count += 1) await cache.increment('bounded', 60);
    const redis = new Redis(server.url);
    const leftMs = await redis.pttl('florin:bounded');
    redis.disconnect();
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it('goes on counting for itself while Redis is away, at once, and holds the count when Redis returns empty', async () => {
    const cache = await openForTest();
    for (let count = 1; count <= 3; count += 1)
      expect((await cache.increment('outage', 60)).value).toBe(count);
    await server.stop('SIGKILL');
    const askedAtMs = performance.now();
    expect((await cache.increment('outage', 60)).value).toBe(4);
    expect((await cache.increment('outage', 60)).value).toBe(5);
    expect(performance.now() - askedAtMs).toBeLessThan(500);
    await server.start();
    await untilShared(cache);
    expect((await cache.increment('outage', 60)).value).toBe(6);
  });

  it('waits for a Redis that has fallen silent once a second at most, and not long', async () => {
    const way = await freezable(server);
    const cache = redisCache({ url: way.url, clock: systemClock() });
    await untilShared(cache);
    way.freeze();
    const askedAtMs = performance.now();
    for (let count = 1; count <= 20; count += 1)
      expect((await cache.increment('silence', 60)).value).toBe(count);
    expect(performance.now() - askedAtMs).toBeLessThan(900);
    way.thaw();
    await untilShared(cache);
    await cache.close();
    way.close();
  });

  it('answers from its own count where Redis was never there', async () => {
    const cache = redisCache({ url: 'redis://127.0.0.1:1', clock: systemClock() });
    const plain = memoryCache(systemClock());
    for (let count = 0; count < 3; count += 1)
      expect(await cache.increment('alone', 60)).toEqual(await plain.increment('alone', 60));
    await cache.close();
  });
});
