import { type Cache, memoryCache } from '@florin/kernel/cache';
import type { Clock } from '@florin/kernel/clock';
import { type Log, silentLog } from '@florin/kernel/log';
import { Redis } from 'ioredis';

const answerWithinMs = 250;
const connectWithinMs = 2000;
const reconnectMaxMs = 2000;
/** After a failure requests do not wait for the server again for this long. */
const restMs = 1000;
const keyPrefix = 'florin:';

/** Counts and sets the expiry in one step, so no counter is left without one. Answers value and remaining ms. */
const incrementScript = `
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
local leftMs = redis.call('PTTL', KEYS[1])
if leftMs < 0 then
  leftMs = tonumber(ARGV[2])
  redis.call('PEXPIRE', KEYS[1], leftMs)
end
return { value, leftMs }`;

type Scripted = Redis & {
  florinIncrement(key: string, by: number, ttlMs: number): Promise<[number, number]>;
};

/**
 * The cache that processes share. Each process also counts for itself and answers the higher of the two counts, so a
 * limit that stands goes on standing while Redis is away and when it returns empty. A Redis that does not answer
 * costs a request at most 250 ms, once a second. `rediss://` uses TLS.
 */
export function redisCache(options: { url: string; clock: Clock; log?: Log }): Cache {
  const log = options.log ?? silentLog();
  const own = memoryCache(options.clock);
  const redis = new Redis(options.url, {
    keyPrefix,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: answerWithinMs,
    connectTimeout: connectWithinMs,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, reconnectMaxMs),
  });
  redis.defineCommand('florinIncrement', { numberOfKeys: 1, lua: incrementScript });
  redis.on('error', (error: unknown) => log.debug('cache-connection-failed', { error }));
  redis.on('ready', () => log.info('cache-connected'));

  let restsUntilMs = 0;

  async function shared(key: string, ttlSeconds: number, by: number) {
    if (redis.status !== 'ready' || performance.now() < restsUntilMs) return undefined;
    try {
      const [value, leftMs] = await (redis as Scripted).florinIncrement(key, by, ttlSeconds * 1000);
      return { value, expiresInSeconds: Math.ceil(leftMs / 1000) };
    } catch (error) {
      restsUntilMs = performance.now() + restMs;
      log.warn('cache-unavailable', { error });
      return undefined;
    }
  }

  return {
    async increment(key, ttlSeconds, by = 1) {
      const [ofAll, ofThis] = await Promise.all([
        shared(key, ttlSeconds, by),
        own.increment(key, ttlSeconds, by),
      ]);
      return ofAll !== undefined && ofAll.value >= ofThis.value ? ofAll : ofThis;
    },
    async close() {
      await redis.quit().catch(() => redis.disconnect());
      await own.close();
    },
  };
}
