import { expectThat } from './invariant';
import type { World } from './world';

const roundsMax = 150;

/**
 * Every fault ends and everybody comes back: what was held goes out, what waits is delivered, who was signed out signs
 * in. Ends when a whole round has brought nothing new; where that never comes, something sends for ever.
 */
export async function becomeQuiet(world: World): Promise<void> {
  if (world.stage.bus.isAway) await world.stage.restoreBroker();
  for (const device of world.devices) device.network.isOnline = true;
  await world.mendFigures();
  for (let round = 0, calm = 0; calm < 2; round += 1) {
    expectThat(round < roundsMax, `everything comes to rest: it does not: ${stateOf(world)}`);
    const isActive = await moveAlong(world);
    calm = isActive || !isAtRest(world) ? 0 : calm + 1;
  }
}

/** True when there was something to move. */
async function moveAlong(world: World): Promise<boolean> {
  let isActive = false;
  for (const device of world.devices) {
    if (!device.network.isOnline) continue;
    if (device.session.current().status === 'signed-out' && device.network.held.length === 0) {
      world.trace.add(`${device.name} signs in again`);
      await world.perform(device, device.session.signIn(device.owner));
      isActive = true;
    }
    for (let request = device.network.held[0]; request; request = device.network.held[0]) {
      await world.release(device, request, 'arrives');
      isActive = true;
    }
    if (world.isMember(device) && device.isSignedIn() && device.household === null) {
      // Taken in again; the app learns of it when it is opened.
      device.kill();
      device.start();
      isActive = true;
    }
    if (!device.household?.views.syncState().isOnline) device.wake();
  }
  const { bus } = world.stage;
  for (let waiting = [...bus.waiting()]; waiting.length > 0; waiting = [...bus.waiting()]) {
    // What these lead to is waited for once, not after each.
    for (const delivery of waiting) await world.hand(delivery);
    await world.settle();
    isActive = true;
  }
  if (await world.replayDeadLetters()) isActive = true;
  if (bus.untold().length > 0) isActive = true;
  await world.listen(world.devices);
  await world.pass(500);
  return isActive;
}

function isAtRest(world: World): boolean {
  return world.devices.every((device) => {
    const sync = device.household?.views.syncState();
    return sync !== undefined && sync.pendingCount === 0 && sync.isOnline && device.network.held.length === 0;
  });
}

function stateOf(world: World): string {
  const devices = world.devices.map((device) => {
    const sync = device.household?.views.syncState();
    const held = device.network.held.map(({ method, path }) => `${method} ${path}`);
    return `${device.name} ${device.session.current().status} online=${sync?.isOnline} pending=${sync?.pendingCount} held=[${held}]`;
  });
  return [...devices, `${world.stage.bus.waiting().length} deliveries wait`].join('; ');
}
