import type { Transaction } from '@florin/kernel/database';
import { afterAttempt, judgeAttempt, type ThrottleVerdict } from '../sign-in-throttle';
import { lockCounters, writeCounter } from '../store/throttle';

/** Counts an attempt in every counter it belongs to, unless one of them refuses it. */
export async function countAttempt(
  tx: Transaction,
  counters: readonly string[],
  nowMs: number,
): Promise<ThrottleVerdict> {
  const windows = await lockCounters(tx, counters);
  for (const window of windows.values()) {
    const verdict = judgeAttempt(window, nowMs);
    if (!verdict.ok) return verdict;
  }
  for (const [counter, window] of windows) await writeCounter(tx, counter, afterAttempt(window, nowMs));
  return { ok: true };
}
