import type { DatabaseFault } from '../driver/faulty-databases';
import type { Step } from '../driver/step';

const week = 7 * 86_400_000;
const databaseFaults: DatabaseFault[] = ['serialization-failure', 'serialization-failures', 'reply-lost'];

export const redeliver: Step = {
  name: 'deliver events again',
  weight: 4,
  async run(world, random) {
    const nowMs = world.stage.time.clock.nowMs();
    // No broker brings what is older; what services remember of deliveries ends there as well.
    const past = world.stage.bus
      .delivered()
      .filter(({ envelope }) => Math.abs(nowMs - Date.parse(envelope.occurredAt)) < week);
    if (past.length === 0) return false;
    const count = random.int(1, 6);
    world.trace.add(`${count} come again:`);
    for (let at = 0; at < count; at += 1) await world.deliver(random.pick(past));
    return true;
  },
};

export const overtake: Step = {
  name: 'deliver an event before others',
  weight: 6,
  async run(world, random) {
    const waiting = world.stage.bus.waiting();
    if (waiting.length < 2) return false;
    await world.deliver(random.pick(waiting));
    return true;
  },
};

export const failDelivery: Step = {
  name: 'let a consumer fail',
  weight: 4,
  async run(world, random) {
    const waiting = world.stage.bus.waiting();
    if (waiting.length === 0) return false;
    await world.deliver(random.pick(waiting), random.pick(databaseFaults));
    return true;
  },
};

/** As often as a consumer tries. */
const attemptsMax = 5;

export const letDeliveryDie: Step = {
  name: 'let a consumer fail for good',
  weight: 1,
  async run(world, random) {
    const waiting = world.stage.bus.waiting();
    if (waiting.length === 0) return false;
    await world.deliver(random.pick(waiting), 'serialization-failures', attemptsMax);
    return true;
  },
};

export const loseBroker: Step = {
  name: 'lose the broker for a while',
  weight: 1,
  async run(world) {
    const { bus } = world.stage;
    if (bus.isAway) await world.stage.restoreBroker();
    else bus.isAway = true;
    world.trace.add(`the broker is ${bus.isAway ? 'away' : 'back'}`);
    return true;
  },
};
