import type { Step } from '../driver/step';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Everybody's wall clock is set; timers do not notice. */
export const moveClock: Step = {
  name: 'move the clock',
  weight: 3,
  async run(world, random) {
    const { clock } = world.stage.time;
    const nowMs = clock.nowMs();
    const moves: [string, number][] = [
      ['some minutes', nowMs + random.int(1, 90) * minute],
      ['a day', nowMs + day],
      ['some days', nowMs + random.int(2, 9) * day],
      ['to just before midnight', Math.floor(nowMs / day) * day + day - random.int(1, 3000)],
      ['over the end of the month', firstOfNextMonth(nowMs) + random.int(0, hour)],
      ['an hour back', nowMs - hour],
    ];
    const [name, toMs] = random.pick(moves);
    if (toMs < nowMs) world.hasGoneBack = true;
    clock.moveTo(toMs);
    world.trace.add(`the clock moves ${name}: ${new Date(toMs).toISOString()}`);
    await world.pass(2000, 1000);
    await world.stage.forget();
    return true;
  },
};

function firstOfNextMonth(nowMs: number): number {
  const now = new Date(nowMs);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
}
