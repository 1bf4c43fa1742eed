import { createStranger } from '../model/stranger';
import { becomeQuiet } from './become-quiet';
import type { Someone } from './device';
import type { World } from './world';

const password = 'tall ships sail at noon 7';
/** Registrations on one stage must not meet; the trace does not hold addresses. */
let runCount = 0;

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'] as const;

/** A person with a household, two accounts and a budget, on two devices. */
export async function setUp(world: World): Promise<void> {
  runCount += 1;
  const address = (name: string) => `${name}-${process.pid}-${runCount}@example.org`;
  const owner = { name: 'Ada', email: address('ada'), password };
  world.owner = owner;
  const phone = world.addDevice('phone', owner);
  const laptop = world.addDevice('laptop', owner);
  await world.settle();
  for (const device of world.devices)
    for (const request of [...device.network.held]) await world.release(device, request, 'arrives');

  const { email, name: displayName } = owner;
  await world.perform(phone, phone.session.register({ email, password, displayName }));
  await world.perform(phone, phone.session.signIn({ email, password }));
  const signedIn = phone.session.current();
  if (signedIn.status !== 'signed-in') throw new Error('nobody is signed in');
  const timeZone = world.random.pick(zones);
  world.timeZone = timeZone;
  const fields = { name: 'Home', currency: 'EUR', timeZone, locale: 'en-IE' };
  const householdId = await world.perform(phone, phone.session.createHousehold(fields));
  world.enterHousehold(signedIn.user.id, householdId);
  await world.perform(laptop, laptop.session.signIn({ email, password }));
  const stranger = await createStranger(world.stage, world.random.fork('stranger'), {
    email: address('eve'),
    password,
  });
  await takePartnerIn(world, { name: 'Ben', email: address('ben'), password });
  await becomeQuiet(world);
  world.stranger = { ...stranger, own: await stranger.readServer() };

  world.firstCategoryIds = (await world.readServer()).categories.map(({ id }) => id);
  const { writes, views } = phone.household!;
  const everyday = { kind: 'checking' as const, currency: 'EUR' };
  writes.addAccount({ ...everyday, name: 'Everyday', stated: { on: '2000-01-01', balanceMinor: 10_000 } });
  writes.addAccount({
    ...everyday,
    name: 'Card',
    kind: 'card',
    stated: { on: '2000-01-01', balanceMinor: -500 },
  });
  const groceries = views.categories().groups.find(({ kind }) => kind === 'expense')!.categories[0]!;
  writes.setBudget(groceries.id, { plannedMinor: 20_000, rollover: world.random.pick(['none', 'both']) });
  await becomeQuiet(world);
}

async function takePartnerIn(world: World, partner: Someone): Promise<void> {
  const tablet = world.addDevice('tablet', partner);
  await world.settle();
  for (const request of [...tablet.network.held]) await world.release(tablet, request, 'arrives');
  const { email, password, name: displayName } = partner;
  await world.perform(tablet, tablet.session.register({ email, password, displayName }));
  await world.perform(tablet, tablet.session.signIn({ email, password }));
  const signedIn = tablet.session.current();
  if (signedIn.status !== 'signed-in') throw new Error('nobody is signed in');
  world.partner.userId = signedIn.user.id;
  await world.join('editor');
}
