import { movableClock } from '../clock';
import { describeCache } from '../port-contracts';
import { memoryCache } from './memory-cache';

describeCache('memory', async () => {
  const clock = movableClock(0);
  const cache = memoryCache(clock);
  return { open: async () => cache, pass: async (ms) => clock.advance(ms), end: async () => {} };
});
