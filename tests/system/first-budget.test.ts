import { randomUUID } from 'node:crypto';
import type { Budget, Notification } from '@florin/contracts';
import { openLive, periodOf, rowsSent, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('spending past a budget alerts every open device, once for one purchase', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const groceries = await ada.category('Groceries');
  const body = { id: randomUUID(), categoryId: groceries.id, plannedMinor: 10_000 };
  await system.eventually(async () => {
    expect((await ada.send<Budget>('POST', '/v1/budgets', { body })).status).toBe(201);
  });
  const live = await openLive(system.url, ada);

  const amountMinor = -10_500;
  await ada.transaction({
    accountId: account.id,
    amountMinor,
    splits: [{ categoryId: groceries.id, amountMinor }],
  });
  await system.eventually(async () => {
    expect(rowsSent(live.events, 'notifications')).toHaveLength(1);
  });

  const { rows } = await ada.changes<Notification>('notifications');
  expect(rows.map((row) => row.facts.percent)).toEqual([100]);
  expect(await periodOf(ada)).toMatchObject({
    plannedMinor: 10_000,
    spentMinor: 10_500,
    remainingMinor: -500,
  });
  await live.close();
});
