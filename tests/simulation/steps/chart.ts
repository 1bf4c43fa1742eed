import type { Step } from '../driver/step';
import { short } from '../driver/trace';
import { inUse, someDayToCorrect } from './of-a-person';

export const addAccount: Step = {
  name: 'add an account',
  weight: 1,
  run(world, random) {
    const at = inUse(world, random);
    if (!at) return false;
    const { id } = at.household.writes.addAccount({
      name: `Account ${world.nextNumber()}`,
      kind: random.pick(['savings', 'cash', 'loan'] as const),
      currency: 'EUR',
      stated: { on: '2000-01-01', balanceMinor: random.int(-5000, 50_000) },
    });
    world.trace.add(`${at.device.name} adds the account ${short(id)}`);
    return true;
  },
};

export const editAccount: Step = {
  name: 'edit an account',
  weight: 3,
  run(world, random) {
    const at = inUse(world, random);
    const accounts = at?.household.views.accounts() ?? [];
    if (!at || accounts.length === 0) return false;
    const account = random.pick(accounts);
    const edit = random.pick([
      { name: `Account ${world.nextNumber()}` },
      { stated: { on: '2000-01-01', balanceMinor: random.int(-5000, 50_000) } },
      { isClosed: !account.isClosed && random.chance(0.5) },
    ]);
    at.household.writes.editAccount(account.id, edit);
    world.trace.add(`${at.device.name} edits the account ${short(account.id)} ${Object.keys(edit)}`);
    return true;
  },
};

export const correctBalance: Step = {
  name: 'correct a balance',
  weight: 2,
  run(world, random) {
    const at = inUse(world, random);
    const accounts = at?.household.views.accounts().filter(({ isClosed }) => !isClosed) ?? [];
    const day = at && someDayToCorrect(world, random, at.device);
    if (!at || !day || accounts.length === 0) return false;
    const { id: accountId, stated } = random.pick(accounts);
    const isSaid = at.household.views
      .transactions({ accountId, from: day, to: day })
      .some(({ origin }) => origin === 'correction');
    if (isSaid || stated.on >= day) return false;
    const { id } = at.household.writes.correctBalance(accountId, day, random.int(-5000, 50_000));
    world.trace.add(`${at.device.name} corrects ${short(accountId)} on ${day}: ${short(id)}`);
    return true;
  },
};

export const editCategories: Step = {
  name: 'add or edit a category',
  weight: 2,
  run(world, random) {
    const at = inUse(world, random);
    const tree = at?.household.views.categories();
    if (!at || !tree || tree.groups.length === 0) return false;
    if (random.chance(0.4)) {
      const { id } = at.household.writes.addCategory(
        random.pick(tree.groups).id,
        `Category ${world.nextNumber()}`,
      );
      world.trace.add(`${at.device.name} adds the category ${short(id)}`);
      return true;
    }
    const category = random.pick([...tree.byId.values()]);
    at.household.writes.editCategory(category.id, { name: `Category ${world.nextNumber()}` });
    world.trace.add(`${at.device.name} renames the category ${short(category.id)}`);
    return true;
  },
};

export const readNotification: Step = {
  name: 'read a notification',
  weight: 1,
  run(world, random) {
    const at = inUse(world, random);
    const unread = at?.household.views.notifications().filter(({ readAt }) => readAt === null) ?? [];
    if (!at || unread.length === 0) return false;
    const notification = random.pick(unread);
    at.household.writes.markNotificationRead(notification.id);
    world.trace.add(`${at.device.name} reads the notification ${short(notification.id)}`);
    return true;
  },
};
