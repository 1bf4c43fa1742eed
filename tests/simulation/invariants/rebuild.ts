import { expectEqual, type Invariant } from '../driver/invariant';
import { readServer, type ServerState } from '../model/server-state';

/** A ledger that is made anew from the transactions is the one that the events made. */
export const projectionsEqualRebuilds: Invariant = {
  name: 'projections equal rebuilds',
  async check(world, server) {
    const { call, stage } = world;
    const range = { query: { from: '1990-01-01', to: '2099-12-31' } };
    const before = await call('reporting/spending-by-category', range);
    for (const name of ['budgeting/rebuild-ledger', 'reporting/rebuild-ledger'] as const) {
      const { changedMonthCount } = await call(name, {});
      expectEqual(changedMonthCount, 0, `the months that ${name} had to put right`);
      world.rebuildCount += 1;
    }
    const after = await call('reporting/spending-by-category', range);
    expectEqual(after.rows, before.rows, 'the spending after a rebuild');
    const rebuilt = await readServer(call);
    expectEqual(periodsIn(rebuilt), periodsIn(server), 'the figures of budgets after a rebuild');
    await stage.quiet();
  },
};

function periodsIn(server: ServerState) {
  return server['budget-figures'].map(({ id, periods }) => ({ id, periods }));
}
