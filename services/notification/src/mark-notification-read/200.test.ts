import type { Notification } from '@florin/contracts';
import {
  expectStatus,
  makeBudget,
  memberOf,
  type OwnTestSystem,
  type Person,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let notification: Notification;
/** Where the feed stood before it was read. */
let cursor: string;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId, alertPercents: [100] });
  const amountMinor = -10_000;
  await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  notification = await system.eventually(async () => {
    const seen = await ada.changes<Notification>('notifications');
    expect(seen.rows).toHaveLength(1);
    cursor = seen.cursor;
    return seen.rows[0]!;
  });
});
afterAll(() => system.stop());

function read(person: Person) {
  return person.send<Notification>('POST', `/v1/notifications/${notification.id}/read`);
}

describe('POST /v1/notifications/{id}/read', () => {
  test('marks it as read for every device, a viewer may too', async () => {
    expect(notification.readAt).toBeNull();
    const viewer = await memberOf(ada, 'viewer', system);
    const { body } = expectStatus(await read(viewer), 200);
    expect(body).toEqual({
      ...notification,
      readAt: new Date(system.clock.nowMs()).toISOString(),
      change: body.change,
    });
    const news = await ada.changes<Notification>('notifications', cursor);
    expect(news.rows).toEqual([body]);
    notification = body;
    cursor = news.cursor;
  });

  test('again it changes nothing', async () => {
    system.clock.advance(60_000);
    expect(expectStatus(await read(ada), 200).body).toEqual(notification);
    expect((await ada.changes<Notification>('notifications', cursor)).rows).toEqual([]);
  });
});
