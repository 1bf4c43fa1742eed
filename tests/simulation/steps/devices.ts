import type { Step } from '../driver/step';

export const restartDevice: Step = {
  name: 'restart a device',
  weight: 2,
  run(world, random) {
    const device = random.pick(world.devices);
    device.kill();
    device.start();
    world.trace.add(`${device.name} restarts`);
    return true;
  },
};

export const goOffline: Step = {
  name: 'lose the network',
  weight: 3,
  run(world, random) {
    const online = world.devices.filter(({ network }) => network.isOnline);
    if (online.length === 0) return false;
    const device = random.pick(online);
    device.network.pull();
    world.trace.add(`${device.name} goes offline`);
    return true;
  },
};

export const comeOnline: Step = {
  name: 'find the network',
  weight: 4,
  run(world, random) {
    const offline = world.devices.filter(({ network }) => !network.isOnline);
    if (offline.length === 0) return false;
    const device = random.pick(offline);
    device.network.isOnline = true;
    device.wake();
    world.trace.add(`${device.name} comes online`);
    return true;
  },
};

export const signOut: Step = {
  name: 'sign out',
  weight: 0.5,
  async run(world, random) {
    const device = random.pick(world.devices);
    if (!device.isSignedIn() || !device.network.isOnline) return false;
    // What only this device had goes with it; the app asks before.
    for (const row of device.household?.views.transactions({}) ?? [])
      if (device.household?.views.isPending(row.id)) world.givenUp.add(row.id);
    world.trace.add(`${device.name} signs out`);
    await world.perform(device, device.session.signOut());
    return true;
  },
};

export const signIn: Step = {
  name: 'sign in',
  weight: 2,
  async run(world, random) {
    const out = world.devices.filter(
      ({ session, network }) => session.current().status === 'signed-out' && network.isOnline,
    );
    if (out.length === 0) return false;
    const device = random.pick(out);
    world.trace.add(`${device.name} signs in`);
    await world.perform(device, device.session.signIn(device.owner));
    return true;
  },
};
