/** How long a session lives on the server, whatever the cookie says. */
export const sessionLimits = {
  /** Unused for this long, it ends. */
  idleMs: 7 * 86_400_000,
  /** From sign-in on, used or not. */
  absoluteMs: 30 * 86_400_000,
  /** A session's last use is written at most this often, so that reading does not mean writing. */
  touchAfterMs: 5 * 60_000,
} as const;

export type SessionTimes = {
  startedAtMs: number;
  lastUsedAtMs: number;
  endedAtMs: number | null;
};

/** The instant from which the session is dead if it is not used again. */
export function sessionExpiresAtMs(session: SessionTimes): number {
  const limitMs = Math.min(
    session.lastUsedAtMs + sessionLimits.idleMs,
    session.startedAtMs + sessionLimits.absoluteMs,
  );
  return session.endedAtMs === null ? limitMs : Math.min(limitMs, session.endedAtMs);
}

export function isSessionAlive(session: SessionTimes, nowMs: number): boolean {
  return nowMs < sessionExpiresAtMs(session);
}

export function isTouchDue(session: SessionTimes, nowMs: number): boolean {
  return nowMs - session.lastUsedAtMs >= sessionLimits.touchAfterMs;
}
