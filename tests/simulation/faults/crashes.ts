import type { Step } from '../driver/step';

/** The services die and start again: what was committed and not yet published or answered must not be lost. */
export const crashServices: Step = {
  name: 'let the services die',
  weight: 2,
  async run(world, random) {
    const { bus } = world.stage;
    const isWrite = ({ method }: { method: string }) => method !== 'GET';
    const writers = world.devices.filter(({ network }) => network.held.some(isWrite));
    const wasAway = bus.isAway;
    if (writers.length > 0 && random.chance(0.8)) {
      const device = random.pick(writers);
      // What it writes is still in the outbox when they die.
      bus.isAway = true;
      await world.release(device, random.pick(device.network.held.filter(isWrite)), 'answer-lost');
    }
    for (const device of world.devices) device.network.drop();
    await world.settle();
    await world.stage.crash(() => {
      bus.isAway = wasAway;
    });
    world.trace.add('the services die and start again');
    return true;
  },
};
