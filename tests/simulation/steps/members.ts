import { roles } from '@florin/contracts';
import type { Device } from '../driver/device';
import type { Step } from '../driver/step';
import type { World } from '../driver/world';

export const changeRole: Step = {
  name: 'change a role',
  weight: 2,
  async run(world, random) {
    const owner = ownerInUse(world);
    if (!owner || world.partner.role === null) return false;
    const role = random.pick(roles);
    const status = await ask(world, owner, 'PATCH', { role });
    if (status === 200) world.partner.role = role;
    return true;
  },
};

export const removeMember: Step = {
  name: 'remove a member',
  weight: 0.7,
  async run(world) {
    const owner = ownerInUse(world);
    if (!owner || world.partner.role === null) return false;
    const status = await ask(world, owner, 'DELETE');
    if (status !== 204) return true;
    world.partner.role = null;
    world.partner.wasRemoved = true;
    return true;
  },
};

export const joinAgain: Step = {
  name: 'take a member in again',
  weight: 2,
  async run(world, random) {
    if (world.partner.role !== null) return false;
    await world.join(random.pick(roles));
    return true;
  },
};

/** An owner's device that could send something now. */
function ownerInUse(world: World): Device | undefined {
  return world.devices.find(
    (device) => device.owner === world.owner && device.isSignedIn() && device.network.isOnline,
  );
}

/** The app has no screen for it yet, so it is asked for as any client of the API would. */
async function ask(world: World, device: Device, method: string, body?: object): Promise<number> {
  const { households } = await world.readServer();
  const path = `/v1/households/${world.householdId}/members/${world.partner.userId}`;
  return world.ask(device, method, path, households[0]!.change, body);
}
