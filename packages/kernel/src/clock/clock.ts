/** Where the time comes from, so that tests and the simulation can move it. Milliseconds since 1970, UTC. */
export type Clock = { nowMs(): number };

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
  return {
    nowMs: () => nowMs,
    advance(byMs) {
      nowMs += byMs;
    },
    moveTo(atMs) {
      nowMs = atMs;
    },
  };
}

/** The clock's time as the contracts write it: ISO 8601, UTC, milliseconds. */
export function instantOf(clock: Clock): string {
  return new Date(clock.nowMs()).toISOString();
}
