import { listNotificationChanges } from '@florin/contracts';
import { changeFeed, feedOf } from '@florin/kernel';
import { notifications, view } from '../store/rows';

export const listChangesHandler = changeFeed(listNotificationChanges, 'notification', {
  notifications: feedOf(notifications, view),
});
