import type { LiveHousehold } from '../../../apps/client/data/store/live-household';
import type { Random } from '../driver/random';
import type { Step } from '../driver/step';
import { short } from '../driver/trace';
import type { World } from '../driver/world';
import { inUse, someAmountMinor, someDay } from './of-a-person';

export const addTransaction: Step = {
  name: 'add a transaction',
  weight: 14,
  run(world, random) {
    const at = inUse(world, random);
    const accounts = at?.household.views.accounts().filter(({ isClosed }) => !isClosed) ?? [];
    if (!at || accounts.length === 0) return false;
    const amountMinor = someAmountMinor(random);
    const { id, saved } = at.household.writes.addTransaction({
      accountId: random.pick(accounts).id,
      on: someDay(world, random),
      amountMinor,
      payee: `Payee ${world.nextNumber()}`,
      splits: splitsOf(at.household, random, amountMinor),
    });
    void saved.then(
      () => world.entered.set(id, at.device),
      () => undefined,
    );
    world.trace.add(`${at.device.name} adds ${short(id)} ${amountMinor}`);
    return true;
  },
};

export const editTransaction: Step = {
  name: 'edit a transaction',
  weight: 10,
  run(world, random) {
    const at = inUse(world, random);
    const rows = at?.household.views.transactions({}).filter(({ origin }) => origin !== 'correction') ?? [];
    if (!at || rows.length === 0) return false;
    const row = random.pick(rows);
    const accounts = at.household.views.accounts().filter(({ isClosed }) => !isClosed);
    const amountMinor = someAmountMinor(random);
    const edits = [
      { payee: `Payee ${world.nextNumber()}` },
      { note: `Note ${world.nextNumber()}` },
      { on: someDay(world, random) },
      { amountMinor, splits: splitsOf(at.household, random, amountMinor) },
      { splits: splitsOf(at.household, random, row.amountMinor) },
      { status: row.status === 'posted' ? ('pending' as const) : ('posted' as const) },
      ...(accounts.length > 0 ? [{ accountId: random.pick(accounts).id }] : []),
    ];
    const edit = random.pick(edits);
    at.household.writes.editTransaction(row.id, edit);
    world.trace.add(`${at.device.name} edits ${short(row.id)} ${Object.keys(edit)}`);
    return true;
  },
};

export const deleteTransaction: Step = {
  name: 'delete a transaction',
  weight: 4,
  async run(world, random) {
    const at = inUse(world, random);
    const rows = at?.household.views.transactions({}) ?? [];
    if (!at || rows.length === 0) return false;
    const row = random.pick(rows);
    const deleted = at.household.writes.deleteTransaction(row.id);
    const wasGivenUp = world.givenUp.has(row.id);
    world.givenUp.add(row.id);
    world.trace.add(`${at.device.name} deletes ${short(row.id)}`);
    // To say once more what an account held is another device's word on this one's day.
    if (row.origin === 'correction' || !random.chance(0.4)) return true;
    if (random.chance(0.5)) await world.settle();
    return undo(world, at.device.name, row.id, deleted, wasGivenUp);
  },
};

function undo(
  world: World,
  name: string,
  rowId: string,
  deleted: ReturnType<LiveHousehold['writes']['deleteTransaction']>,
  wasGivenUp: boolean,
): boolean {
  const undone = deleted.undo();
  const device = world.devices.find((each) => each.name === name)!;
  if (undone.id === rowId) {
    if (!wasGivenUp) world.givenUp.delete(rowId);
    void undone.saved.catch(() => world.givenUp.add(rowId));
  } else {
    void undone.saved.then(
      () => world.entered.set(undone.id, device),
      () => undefined,
    );
  }
  world.trace.add(`${name} takes that back: ${short(undone.id)}`);
  return true;
}

/** One to three parts that add up to the amount, each with a category or with none. */
function splitsOf(household: LiveHousehold, random: Random, amountMinor: number) {
  const categories = [...household.views.categories().byId.values()].filter(({ isArchived }) => !isArchived);
  const categoryId = () => {
    if (categories.length === 0 || random.chance(0.2)) return null;
    // The first ones have budgets.
    return random.chance(0.6) ? categories[0]!.id : random.pick(categories).id;
  };
  if (Math.abs(amountMinor) < 3 || random.chance(0.7)) return [{ categoryId: categoryId(), amountMinor }];
  const first = Math.sign(amountMinor) * random.int(1, Math.abs(amountMinor) - 1);
  return [
    { categoryId: categoryId(), amountMinor: first },
    { categoryId: categoryId(), amountMinor: amountMinor - first },
  ];
}
