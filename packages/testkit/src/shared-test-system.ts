import type { Bus, Unsubscribe } from '@florin/kernel/events';
import type { OwnTestSystem, TestSystem } from './start-test-system';

/** Longer than any window in which an address is counted: each file comes to the system as if it were alone. */
const fileEveryMs = 61_000;

let running: Promise<OwnTestSystem> | undefined;

/**
 * The one system that the files of a worker use after another. Households keep their tests apart, so starting a
 * system for each file would cost more than the tests themselves. It ends with its worker.
 */
export async function shareTestSystem(start: () => Promise<OwnTestSystem>): Promise<TestSystem> {
  running ??= start();
  const system = await running;
  system.clock.advance(fileEveryMs);
  const bus = busForOneFile(system.bus);
  return { ...system, bus, stop: () => bus.untapAll() };
}

/** A file's taps end with it; the next file would pay for hearing them. */
function busForOneFile(bus: Bus): Bus & { untapAll(): Promise<void> } {
  const untaps: Unsubscribe[] = [];
  return {
    ...bus,
    async tap(listen, onGap) {
      const untap = await bus.tap(listen, onGap);
      untaps.push(untap);
      return untap;
    },
    async untapAll() {
      await Promise.all(untaps.map((untap) => untap()));
    },
  };
}
