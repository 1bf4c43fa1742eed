import type { RateClass } from '@florin/contracts';
import { Problem } from '@florin/kernel';
import type { Cache } from '@florin/kernel/cache';

/** How many requests of a class one caller may make in a window. */
const allowances: Record<RateClass, { requestsMax: number; windowSeconds: number }> = {
  read: { requestsMax: 1200, windowSeconds: 60 },
  write: { requestsMax: 600, windowSeconds: 60 },
  upload: { requestsMax: 30, windowSeconds: 60 },
  credential: { requestsMax: 60, windowSeconds: 60 },
};

/** Counts a request for its caller: the session where there is one, else the sender's address. */
export async function limitRate(cache: Cache, rateClass: RateClass, caller: string): Promise<void> {
  const { requestsMax, windowSeconds } = allowances[rateClass];
  const { value, expiresInSeconds } = await cache.increment(`rate/${rateClass}/${caller}`, windowSeconds);
  if (value > requestsMax) throw new Problem('request/too-many', { retryAfterSeconds: expiresInSeconds });
}
