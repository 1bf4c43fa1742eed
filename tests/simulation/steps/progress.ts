import { syncedServices } from '@florin/contracts';
import type { Step } from '../driver/step';

export const sendRequest: Step = {
  name: 'let a request go',
  weight: 30,
  async run(world, random) {
    const devices = world.devices.filter(({ network }) => network.held.length > 0);
    if (devices.length === 0) return false;
    const device = random.pick(devices);
    await world.release(device, random.pick(device.network.held), 'arrives');
    return true;
  },
};

export const deliverNext: Step = {
  name: 'deliver an event',
  weight: 14,
  async run(world) {
    const [delivery] = world.stage.bus.waiting();
    if (delivery === undefined) return false;
    await world.deliver(delivery);
    return true;
  },
};

export const listen: Step = {
  name: 'let the live streams speak',
  weight: 8,
  async run(world, random) {
    const devices = world.devices.filter(({ network }) => network.pipe?.isOpen());
    if (devices.length === 0) return false;
    const heard = random.chance(0.5) ? devices : [random.pick(devices)];
    world.trace.add(`${heard.map(({ name }) => name).join(' and ')} listen`);
    await world.listen(heard);
    return true;
  },
};

export const letTimePass: Step = {
  name: 'let time pass',
  weight: 6,
  async run(world, random) {
    const ms = random.pick([300, 1000, 3000, 20_000]);
    world.trace.add(`${ms} ms pass`);
    await world.pass(ms, ms > 3000 ? 2500 : 500);
    return true;
  },
};

export const readFeed: Step = {
  name: 'read a page of a feed',
  weight: 3,
  async run(world, random) {
    const service = random.pick(syncedServices);
    const hasMore = await world.feed.readPage(world.call, service, random.int(1, 20));
    world.trace.add(`a page of the ${service} feed is read${hasMore ? ', and there is more' : ''}`);
    return true;
  },
};
