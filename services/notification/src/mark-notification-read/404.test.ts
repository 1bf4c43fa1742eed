import { randomUUID } from 'node:crypto';
import type { Notification, ProblemDocument } from '@florin/contracts';
import { makeBudget, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

async function read(person: Person, id: string, headers: Record<string, string> = {}) {
  return person.send<ProblemDocument>('POST', `/v1/notifications/${id}/read`, { headers });
}

test("another household's notification looks like none, and stays unread", async () => {
  const [ada, bob] = [await system.person(), await system.person()];
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId, alertPercents: [100] });
  const amountMinor = -10_500;
  await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  const notification = await system.eventually(async () => {
    const [row] = (await ada.changes<Notification>('notifications')).rows;
    expect(row).toBeDefined();
    return row!;
  });

  const foreign = await read(bob, notification.id);
  const unknown = await read(bob, randomUUID());
  expect([foreign.status, foreign.body.code]).toEqual([404, 'request/not-found']);
  expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  expect((await read(bob, notification.id, { 'florin-household': ada.householdId })).status).toBe(404);
  expect((await bob.changes<Notification>('notifications')).rows).toEqual([]);
  expect((await ada.changes<Notification>('notifications')).rows).toEqual([notification]);
});
