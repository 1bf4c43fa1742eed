export type Fault = 'lose-request' | 'lose-answer' | 'unavailable' | 'too-many';

/** The way between one device and the server. */
export class Link {
  isUp = true;
  faults: Fault[] = [];
  travel: () => Promise<void> = async () => {};
}

/** Rejects when the caller gives up. */
export function endOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
