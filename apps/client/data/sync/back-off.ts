const firstMs = 500;
const longestMs = 60_000;

/**
 * How long to wait after so many failures in a row (1 for the first): doubling, with half of it left to chance so that
 * devices do not come back in step. What the server asked for is the least.
 */
export function backOffMs(failures: number, random: number, askedMs = 0): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.max(askedMs, ceiling / 2 + (random * ceiling) / 2);
}
