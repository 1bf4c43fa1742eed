import { expectEqual, expectSameTexts, type Invariant } from '../driver/invariant';
import { localDay } from '../model/calendar';
import { periodsOf } from '../model/periods';

/** What budgeting and reporting made of the events is what the book says. */
export const figuresFollow: Invariant = {
  name: 'figures follow the transactions',
  async check({ book, call }, server) {
    const categoryOf = new Map(server.budgets.map(({ id, categoryId }) => [id, categoryId]));
    for (const { id, periods } of server['budget-figures'])
      for (const { startsOn, endsOn, spentMinor } of periods)
        expectEqual(
          spentMinor,
          book.spentMinor(categoryOf.get(id)!, startsOn, endsOn),
          `what the budget ${id} spent from ${startsOn} to ${endsOn}`,
        );
    const [from, to] = ['1990-01-01', '2099-12-31'];
    const report = await call('reporting/spending-by-category', { query: { from, to } });
    const kindOf = new Map(server['category-groups'].map(({ id, kind }) => [id, kind]));
    const expense = server.categories.filter(({ groupId }) => kindOf.get(groupId) === 'expense');
    const isMoved = (categoryId: string) =>
      [...book.transactions.values()].some(({ splits }) =>
        splits.some((split) => split.categoryId === categoryId),
      );
    const expected = expense
      .filter(({ id }) => isMoved(id))
      .map(({ id }) => [id, book.spentMinor(id, from, to)] as const);
    const reported = report.rows.flatMap(({ categoryId, spentMinor }) =>
      categoryId === null ? [] : [[categoryId, spentMinor] as const],
    );
    expectEqual(Object.fromEntries(reported), Object.fromEntries(expected), 'the spending by category');
  },
};

/** A budget plans what was asked of it, in each period until the one of today, and carries over by its rule. */
export const budgetsStand: Invariant = {
  name: 'budgets plan what was asked',
  check({ book, stage, hasGoneBack }, server) {
    const zone = server.households[0]!.timeZone;
    const today = localDay(zone, stage.time.clock.nowMs());
    for (const resource of ['budgets', 'budget-figures'] as const)
      expectSameTexts(
        server[resource].map(({ id }) => id),
        [...book.budgets.keys()],
        resource,
      );
    for (const { id, rollover, alertPercents, plannedMinor } of server.budgets) {
      const asked = book.budgets.get(id)!;
      expectEqual(
        { rollover, alertPercents, plannedMinor },
        {
          rollover: asked.rollover,
          alertPercents: asked.alertPercents,
          plannedMinor: asked.plans.at(-1)!.plannedMinor,
        },
        `the budget ${id}`,
      );
      // When a clock went back over a day, which period was planned for is a matter of taste.
      if (hasGoneBack) continue;
      const { periods } = server['budget-figures'].find((figures) => figures.id === id)!;
      expectEqual(periods, periodsOf(book, id, zone, today), `the periods of the budget ${id}`);
    }
  },
};
