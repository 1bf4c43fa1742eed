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
  const back = random.chance(0.4) ? 0 : random.int(0, 45);
  const day = dayBack(world, back);
  return isForCorrections(day) ? dayBack(world, back + 1) : day;
}

/**
 * A day of the last weeks on which somebody says what an account holds. Each device has its own days for that, and
 * nothing else happens on them: what was said first, and what was in it, does not depend on whose write arrives first.
 */
export function someDayToCorrect(world: World, random: Random, device: Device): string | null {
  const place = world.devices.indexOf(device);
  const days = Array.from({ length: 45 }, (_, back) => dayBack(world, back)).filter(
    (day) => isForCorrections(day) && (dayNumber(day) / everyDays) % world.devices.length === place,
  );
  return days.length === 0 ? null : random.pick(days);
}

const everyDays = 5;
const dayMs = 86_400_000;

function dayBack(world: World, back: number): string {
  return new Date(world.stage.time.clock.nowMs() - back * dayMs).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return Date.parse(day) / dayMs;
}

function isForCorrections(day: string): boolean {
  return dayNumber(day) % everyDays === 0;
}

export function someAmountMinor(random: Random): number {
  return random.chance(0.15) ? random.int(1, 90_000) : -random.int(1, 9000);
}
