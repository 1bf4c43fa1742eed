import { listNotificationChanges } from '@florin/contracts';
import { changeFeed, feedIn, memberOf } from '@florin/kernel';
import { notifications, viewFor } from '../store/rows';

export const listChangesHandler = changeFeed(listNotificationChanges, 'notification', {
  notifications: feedIn(notifications, async ({ caller }) => {
    const { userId } = memberOf(caller);
    return (row) => viewFor(userId, row);
  }),
});
