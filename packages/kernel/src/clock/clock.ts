/** Where the time comes from, so that tests and the simulation can move it. Milliseconds since 1970, UTC. */
export type Clock = {
  nowMs(): number;
  /** Tells of each jump of a clock that can be moved; answers how to end it. */
  onMove?(tell: () => void): () => void;
};

/** A clock that a test moves by hand; it never moves by itself. */
export type MovableClock = Clock & {
  advance(byMs: number): void;
  moveTo(atMs: number): void;
};

const theSystemClock: Clock = { nowMs: () => Date.now() };

export function systemClock(): Clock {
  return theSystemClock;
}

export function movableClock(startMs: number): MovableClock {
  let nowMs = startMs;
  const listeners = new Set<() => void>();
  function moveTo(atMs: number): void {
    nowMs = atMs;
    for (const tell of listeners) tell();
  }
  return {
    nowMs: () => nowMs,
    advance: (byMs) => moveTo(nowMs + byMs),
    moveTo,
    onMove(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}

/** The clock's time as the contracts write it: ISO 8601, UTC, milliseconds. */
export function instantOf(clock: Clock): string {
  return new Date(clock.nowMs()).toISOString();
}
