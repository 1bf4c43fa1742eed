import { markNotificationRead } from '@florin/contracts';
import { mutation, notFound } from '@florin/kernel';
import { notifications, view } from '../store/rows';

/** Reading again changes nothing, and keeps when it was first read. */
export const markNotificationReadHandler = mutation(markNotificationRead, async ({ params }, context) => {
  const row = await notifications.get(context, params.id);
  if (row === undefined) throw notFound();
  if (row.value.readAt !== null) return view(row);
  const value = { ...row.value, readAt: context.now };
  await notifications.put(context, [{ id: row.id, value }]);
  context.emit('notification.notifications-changed.v1', { notificationIds: [row.id] });
  return view({ id: row.id, change: context.change, value });
});
