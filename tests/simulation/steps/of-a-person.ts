import type { LiveHousehold } from '../../../apps/client/data/store/live-household';
import type { Device } from '../driver/device';
import type { Random } from '../driver/random';
import type { World } from '../driver/world';

/** A device on which somebody can do something now, with its household. */
export function inUse(world: World, random: Random): { device: Device; household: LiveHousehold } | null {
  const ready = world.devices.filter(({ household }) => household?.views.household());
  if (ready.length === 0) return null;
  const device = random.pick(ready);
  return { device, household: device.household! };
}

/** A day of the last weeks; the day itself more often than others. */
export function someDay(world: World, random: Random): string {
  const backDays = random.chance(0.4) ? 0 : random.int(0, 45);
  return new Date(world.stage.time.clock.nowMs() - backDays * 86_400_000).toISOString().slice(0, 10);
}

export function someAmountMinor(random: Random): number {
  return random.chance(0.15) ? random.int(1, 90_000) : -random.int(1, 9000);
}
