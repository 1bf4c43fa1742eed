import type { Account, Transaction } from '@florin/contracts';
import { expectEqual, expectThat, type Invariant } from '../driver/invariant';
import { localDay } from '../model/calendar';

/** Every device shows what the server has, and has nothing left to say. */
export const devicesEqualServer: Invariant = {
  name: 'devices show what the server has',
  check(world, server) {
    const { devices, stage } = world;
    const today = localDay(server.households[0]!.timeZone, stage.time.clock.nowMs());
    const accounts = server.accounts.map((row) => {
      const { balanceMinor, corrections } = server['account-balances'].find(({ id }) => id === row.id)!;
      const laterMinor = laterMinorOf(row, corrections, server.transactions, today);
      return { ...row, balanceMinor: balanceMinor - laterMinor, laterMinor };
    });
    for (const device of devices) {
      const { name, household } = device;
      if (!world.isMember(device)) {
        expectThat(household === null, `${name} of somebody who is no member shows a household`);
        continue;
      }
      const views = household!.views;
      expectEqual(views.syncState().pendingCount, 0, `the writes that wait on ${name}`);
      expectEqual(views.household(), server.households[0], `the household on ${name}`);
      const shown: Record<string, readonly { id: string }[]> = {
        categories: [...views.categories().byId.values()],
        transactions: views.transactions({}),
        statements: views.statements(),
        notifications: views.notifications(),
      };
      for (const [resource, rows] of Object.entries(shown))
        expectEqual(byId(rows), server[resource as 'categories'], `the ${resource} on ${name}`);
      expectEqual(byId(views.accounts()), accounts, `the accounts on ${name}`);
      const budgets = views.budgets(today);
      // After a clock went back, today may be before a budget's first period, and then there is none yet.
      const begun = server.budgets.filter(({ firstPeriodStartsOn }) => firstPeriodStartsOn <= today);
      expectEqual(byId(budgets.map(({ budget }) => budget)), begun, `the budgets on ${name}`);
      for (const { budget, period } of budgets) {
        const { periods } = server['budget-figures'].find(({ id }) => id === budget.id)!;
        const current = periods.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
        expectEqual(period, current, `the period of the budget ${budget.id} on ${name}`);
      }
    }
  },
};

/** What a person entered and a device had kept is in the household, or back in that person's hands. */
export const nothingIsLost: Invariant = {
  name: 'nothing that was entered is lost',
  check({ devices, entered, givenUp, book, owner, partner }) {
    const refused = new Set(
      devices.flatMap(({ household }) =>
        (household?.views.syncState().rejected ?? []).map(({ rowId }) => rowId),
      ),
    );
    for (const [id, device] of entered)
      expectThat(
        // What somebody who was removed had not sent is not the household's any more.
        (device.owner !== owner && partner.wasRemoved) ||
          givenUp.has(id) ||
          book.seen.has(id) ||
          refused.has(id),
        `the transaction ${id} that ${device.name} had kept is nowhere`,
      );
  },
};

/** What rows of days to come add to an account: those that nothing that was said of it covers. */
function laterMinorOf(
  { id: accountId, stated }: Account,
  corrections: readonly { id: string; on: string }[],
  transactions: readonly Transaction[],
  today: string,
): number {
  const said = [{ id: '', on: stated.on }, ...corrections];
  return transactions
    .filter((row) => row.accountId === accountId && row.on > today)
    .filter(({ id, on, origin }) =>
      said.every((one) => one.id === id || one.on < on || (one.on === on && origin !== 'statement')),
    )
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
