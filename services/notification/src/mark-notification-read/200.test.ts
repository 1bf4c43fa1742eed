import type { Notification } from '@florin/contracts';
import {
  expectStatus,
  makeBudget,
  memberOf,
  type OwnTestSystem,
  openLive,
  type Person,
  rowsSent,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let notification: Notification;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId, alertPercents: [100] });
  const amountMinor = -10_500;
  await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  notification = await system.eventually(async () => {
    const seen = await ada.changes<Notification>('notifications');
    expect(seen.rows).toHaveLength(1);
    return seen.rows[0]!;
  });
});
afterAll(() => system.stop());

function read(person: Person) {
  return person.send<Notification>('POST', `/v1/notifications/${notification.id}/read`);
}

async function rowOf(person: Person): Promise<Notification> {
  return (await person.changes<Notification>('notifications')).rows[0]!;
}

describe('POST /v1/notifications/{id}/read', () => {
  test('marks it as read for the member who read it, a viewer may too; to others it is news', async () => {
    expect(notification.readAt).toBeNull();
    const viewer = await memberOf(ada, 'viewer', system);
    const { body } = expectStatus(await read(viewer), 200);
    const viewersReadAt = new Date(system.clock.nowMs()).toISOString();
    expect(body).toEqual({ ...notification, readAt: viewersReadAt, change: body.change });
    expect(await rowOf(viewer)).toEqual(body);
    expect(await rowOf(ada)).toEqual({ ...body, readAt: null });

    system.clock.advance(60_000);
    const second = expectStatus(await read(ada), 200).body;
    expect(second.readAt).toBe(new Date(system.clock.nowMs()).toISOString());
    expect(await rowOf(ada)).toEqual(second);
    expect(await rowOf(viewer)).toEqual({ ...second, readAt: viewersReadAt });
    notification = second;
  });

  test('live, each member is told what they have read themselves', async () => {
    const viewer = await memberOf(ada, 'viewer', system);
    // Both stand at the same place with the same rights to notifications, and are woken by the same news.
    const other = await memberOf(ada, 'viewer', system);
    const streams = await Promise.all([viewer, other].map((person) => openLive(system.url, person)));
    const lastRows = (change: number) =>
      system.eventually(async () => {
        const rows = streams.map(({ events }) => rowsSent<Notification>(events, 'notifications').at(-1));
        expect(rows.map((row) => row?.change)).toEqual([change, change]);
        return rows;
      });
    await lastRows(notification.change);
    const { change } = expectStatus(await read(viewer), 200).body;
    const [seen, seenByOther] = await lastRows(change);
    expect([seen!.readAt, seenByOther!.readAt]).toEqual([new Date(system.clock.nowMs()).toISOString(), null]);
    await Promise.all(streams.map((stream) => stream.close()));
    notification = await rowOf(ada);
  });

  test('again it changes nothing', async () => {
    system.clock.advance(60_000);
    const { cursor } = await ada.changes<Notification>('notifications');
    expect(expectStatus(await read(ada), 200).body).toEqual(notification);
    expect((await ada.changes<Notification>('notifications', cursor)).rows).toEqual([]);
  });
});
