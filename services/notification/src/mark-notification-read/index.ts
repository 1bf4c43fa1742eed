import { markNotificationRead } from '@florin/contracts';
import { memberOf, mutation, notFound } from '@florin/kernel';
import { notifications, viewFor } from '../store/rows';

/** Reading again changes nothing, and keeps when this member first read it. */
export const markNotificationReadHandler = mutation(markNotificationRead, async ({ params }, context) => {
  const { userId } = memberOf(context.caller);
  const row = await notifications.get(context, params.id);
  if (row === undefined) throw notFound();
  if (row.value.readAtByUser[userId] !== undefined) return viewFor(userId, row);
  const value = { ...row.value, readAtByUser: { ...row.value.readAtByUser, [userId]: context.now } };
  await notifications.put(context, [{ id: row.id, value }]);
  context.emit('notification.notifications-changed.v1', { notificationIds: [row.id] });
  return viewFor(userId, { id: row.id, change: context.change, value });
});
