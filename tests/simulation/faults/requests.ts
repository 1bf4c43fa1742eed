import type { DatabaseFault } from '../driver/faulty-databases';
import type { Step } from '../driver/step';

const databaseFaults: DatabaseFault[] = ['serialization-failure', 'serialization-failures', 'reply-lost'];

export const loseRequest: Step = {
  name: 'lose a request or its answer',
  weight: 6,
  async run(world, random) {
    const devices = world.devices.filter(({ network }) => network.held.length > 0);
    if (devices.length === 0) return false;
    const device = random.pick(devices);
    const fate = random.pick(['request-lost', 'answer-lost', 'answer-lost'] as const);
    await world.release(device, random.pick(device.network.held), fate);
    return true;
  },
};

export const failRequest: Step = {
  name: 'let the database fail a request',
  weight: 6,
  async run(world, random) {
    const isWrite = ({ method }: { method: string }) => method !== 'GET';
    const devices = world.devices.filter(({ network }) => network.held.some(isWrite));
    if (devices.length === 0) return false;
    const device = random.pick(devices);
    const request = random.pick(device.network.held.filter(isWrite));
    await world.release(device, request, 'arrives', random.pick(databaseFaults));
    return true;
  },
};

export const cutConnections: Step = {
  name: 'break the connections',
  weight: 2,
  run(world, random) {
    const device = random.pick(world.devices);
    device.network.drop();
    world.trace.add(`the connections of ${device.name} break`);
    return true;
  },
};
