import type { MovableClock } from '@florin/kernel/clock';

type Timer = { id: number; atMs: number; delayMs: number; everyMs: number | null; run: () => void };

/**
 * The time of a simulated process: timers fire when the driver lets time pass and at no other moment, in the order they
 * are due. The wall clock runs with it, and can also be set, as machines' clocks are; timers do not notice that.
 */
export type VirtualTime = {
  /** The wall clock. `advance` and `moveTo` set it; only `pass` fires timers. */
  clock: MovableClock;
  /** Lets time pass and fires what is due. */
  pass(byMs: number): void;
  /** A real pause, for what the machine does by itself. */
  realPause(ms: number): Promise<void>;
  /** Takes the place of this process's timers; those that run already stay real. */
  install(): void;
  /** What begins within takes the machine's time; what waits in virtual time can still be called off. */
  inRealTime<Result>(work: () => Promise<Result>): Promise<Result>;
  uninstall(): void;
};

export function createVirtualTime(startMs: number): VirtualTime {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    now: performance.now,
  };
  const timers = new Map<number, Timer>();
  const handles = new WeakSet<object>();
  const movers = new Set<() => void>();
  function tellMove(): void {
    for (const listen of movers) listen();
  }
  let passedMs = 0;
  let lastId = 0;
  let wallMs = startMs;

  function start(run: () => void, delayMs: number, everyMs: number | null) {
    lastId += 1;
    // As Node has it: what is no delay it can count is the shortest one.
    const waitMs = delayMs >= 1 && delayMs < 2 ** 31 ? Math.ceil(delayMs) : 1;
    const timer: Timer = { id: lastId, atMs: passedMs + waitMs, delayMs: waitMs, everyMs, run };
    timers.set(timer.id, timer);
    return handleOf(timer);
  }

  /** What Node's own timers are: an object that libraries ask not to keep the process alive. */
  function handleOf(timer: Timer) {
    const handle = {
      ref: () => handle,
      unref: () => handle,
      hasRef: () => false,
      refresh() {
        timer.atMs = passedMs + timer.delayMs;
        timers.set(timer.id, timer);
        return handle;
      },
      close: () => stop(handle),
      [Symbol.toPrimitive]: () => timer.id,
      [Symbol.dispose]: () => stop(handle),
    };
    handles.add(handle);
    return handle;
  }

  function stop(handle: unknown): void {
    if (handle === undefined || handle === null) return;
    // One that was started before the simulation took over is the machine's, whatever its number.
    if (typeof handle === 'object' && !handles.has(handle)) real.clearTimeout(handle as NodeJS.Timeout);
    else timers.delete(Number(handle));
  }

  function install(): void {
    Object.assign(globalThis, {
      setTimeout: (run: (...given: unknown[]) => void, delayMs = 0, ...given: unknown[]) =>
        start(() => run(...given), Number(delayMs), null),
      setInterval: (run: (...given: unknown[]) => void, everyMs = 0, ...given: unknown[]) =>
        start(() => run(...given), Number(everyMs), Math.max(1, Math.ceil(Number(everyMs)))),
      clearTimeout: stop,
      clearInterval: stop,
    });
    performance.now = () => passedMs;
  }

  function nextUntil(untilMs: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers.values())
      if (timer.atMs <= untilMs && (next === undefined || timer.atMs < next.atMs)) next = timer;
    return next;
  }

  return {
    clock: {
      nowMs: () => wallMs,
      advance(byMs) {
        wallMs += byMs;
        tellMove();
      },
      moveTo(atMs) {
        wallMs = atMs;
        tellMove();
      },
      onMove(listen) {
        movers.add(listen);
        return () => void movers.delete(listen);
      },
    },
    pass(byMs) {
      const untilMs = passedMs + byMs;
      for (let timer = nextUntil(untilMs); timer !== undefined; timer = nextUntil(untilMs)) {
        wallMs += timer.atMs - passedMs;
        passedMs = timer.atMs;
        if (timer.everyMs === null) timers.delete(timer.id);
        else timer.atMs += timer.everyMs;
        timer.run();
      }
      wallMs += untilMs - passedMs;
      passedMs = untilMs;
      tellMove();
    },
    realPause: (ms) => new Promise((resolve) => void real.setTimeout(resolve, ms)),
    async inRealTime(work) {
      Object.assign(globalThis, { setTimeout: real.setTimeout, setInterval: real.setInterval });
      performance.now = real.now;
      try {
        return await work();
      } finally {
        install();
      }
    },
    install,
    uninstall() {
      globalThis.setTimeout = real.setTimeout;
      globalThis.clearTimeout = real.clearTimeout;
      globalThis.setInterval = real.setInterval;
      globalThis.clearInterval = real.clearInterval;
      performance.now = real.now;
    },
  };
}

/** Gives everything that needs no time its turns. */
export async function turns(count = 3): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
