import { transaction } from '@florin/contracts';
import { openLive, rowsSent, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('a live stream carries what the contract names of a row, and nothing else', async () => {
  const ada = await system.person();
  const account = await ada.account();
  await ada.transaction({ accountId: account.id });
  const live = await openLive(system.url, ada);
  const rows = await system.eventually(async () => {
    const found = rowsSent(live.events, 'transactions');
    expect(found).toHaveLength(1);
    return found;
  });
  expect(Object.keys(rows[0]!).sort()).toEqual(Object.keys(transaction.shape).sort());
  await live.close();
});
