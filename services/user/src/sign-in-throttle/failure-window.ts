/** How many wrong passwords a counter takes, and over which time. */
export const failureLimit = { failuresMax: 10, windowMs: 15 * 60_000 } as const;

/** Instants of the last attempts that were not a success, oldest first, at most `failuresMax` of them. */
export type FailureWindow = readonly number[];

export type ThrottleVerdict =
  | { ok: true }
  | { ok: false; reason: 'too-many-failures'; retryAfterSeconds: number };

/** Whether one more attempt may be made now. Asked before the password is looked at. */
export function judgeAttempt(window: FailureWindow, nowMs: number): ThrottleVerdict {
  const recent = recentOf(window, nowMs);
  const [oldest] = recent;
  if (oldest === undefined || recent.length < failureLimit.failuresMax) return { ok: true };
  const retryAfterMs = oldest + failureLimit.windowMs - nowMs;
  return {
    ok: false,
    reason: 'too-many-failures',
    retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1000)),
  };
}

/**
 * Counts an attempt. This is done before the password is checked, in the transaction that judged it, so that
 * many attempts at the same moment cannot all pass; a success takes its own count back.
 */
export function afterAttempt(window: FailureWindow, nowMs: number): FailureWindow {
  return [...recentOf(window, nowMs), nowMs].slice(-failureLimit.failuresMax);
}

/** Takes back the attempt counted at `attemptedAtMs`. Earlier failures stay: a success does not excuse guessing. */
export function afterSuccess(window: FailureWindow, attemptedAtMs: number): FailureWindow {
  const at = window.lastIndexOf(attemptedAtMs);
  return at === -1 ? window : window.toSpliced(at, 1);
}

/** When the counter is empty again and need not be kept. */
export function forgottenAtMs(window: FailureWindow): number {
  return (window.at(-1) ?? Number.NEGATIVE_INFINITY) + failureLimit.windowMs;
}

/** An instant ahead of the clock counts as now, so that a clock set back does not lock an account for long. */
function recentOf(window: FailureWindow, nowMs: number): number[] {
  return window.filter((atMs) => nowMs - atMs < failureLimit.windowMs).map((atMs) => Math.min(atMs, nowMs));
}
