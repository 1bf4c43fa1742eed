import type { Written } from '../types';

/** Several writes as one, durable once all of them are. */
export function together(written: readonly Written[]): Written {
  const saved = Promise.all(written.map((one) => one.saved)).then(() => {});
  saved.catch(() => {});
  return { id: written[0]?.id ?? '', saved };
}

export function chunksOf<Value>(values: readonly Value[], size: number): Value[][] {
  const chunks: Value[][] = [];
  for (let at = 0; at < values.length; at += size) chunks.push(values.slice(at, at + size));
  return chunks;
}
