import { vi } from 'vitest';

/** Only what the code waits on is faked; the platform's own turns go on. */
export function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

/** Gives everything that needs no time its turns. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass, with turns in between so that what a timer starts can finish. */
export async function pass(timeMs: number, stepMs = 250): Promise<void> {
  for (let passed = 0; passed < timeMs; passed += stepMs) {
    await vi.advanceTimersByTimeAsync(stepMs);
    await turns(4);
  }
}
