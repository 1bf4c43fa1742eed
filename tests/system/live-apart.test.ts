import type { ServiceName } from '@florin/contracts';
import type { Database } from '@florin/kernel/database';
import { makeBudget, type OwnTestSystem, openLive, rowsSent, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The service whose feed cannot be read at the moment. */
let failing: ServiceName | null = null;

function breakable(service: ServiceName, database: Database): Database {
  return {
    ...database,
    transaction: (tenant, run) =>
      database.transaction(tenant, (tx) =>
        run({
          ...tx,
          async query(statement) {
            const isFeed = /AS changed ON true/.test(statement.text);
            if (isFeed && service === failing) throw new Error('the disk is slow today');
            return tx.query(statement);
          },
        }),
      ),
  };
}

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ seams: { databaseOf: breakable } });
});
afterAll(() => system.stop());

test('a service that fails keeps no other from a device, and tells what it has once it is back', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  const budget = await makeBudget(ada, { categoryId });
  // The first that a stream asks; everything else comes after it.
  failing = 'user';
  const live = await openLive(system.url, ada);
  await system.eventually(async () => {
    expect(rowsSent(live.events, 'accounts')).toHaveLength(1);
    expect(rowsSent(live.events, 'budgets')).toHaveLength(1);
  }, 900);
  failing = 'budgeting';
  await makeBudget(ada, { categoryId: (await ada.category('Car')).id });
  const { id } = await ada.transaction({ accountId: account.id });
  await system.eventually(async () => {
    expect(rowsSent(live.events, 'transactions')).toMatchObject([{ id }]);
    expect(rowsSent(live.events, 'households')).toHaveLength(1);
  });
  expect(rowsSent(live.events, 'budgets').map((row) => row.id)).toEqual([budget.id]);
  failing = null;
  await system.eventually(async () => expect(rowsSent(live.events, 'budgets')).toHaveLength(2));
  expect(live.hasEnded()).toBe(false);
  await live.close();
});
