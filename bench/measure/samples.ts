/** What one operation took, one number for each time it was done, in milliseconds. */
export type SamplesMs = number[];

export async function timesMs(count: number, once: (at: number) => Promise<unknown>): Promise<SamplesMs> {
  const samples: SamplesMs = [];
  for (let at = 0; at < count; at += 1) {
    const startMs = performance.now();
    await once(at);
    samples.push(performance.now() - startMs);
  }
  return samples;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The sample below which the given part of all lie; between two samples, in proportion. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * part;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
}
