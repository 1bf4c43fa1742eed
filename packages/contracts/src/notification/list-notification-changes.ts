import { listChanges } from '../changes';
import { notification } from './resources';

export const listNotificationChanges = listChanges('notifications', 'notification', notification, {
  role: 'viewer',
  scope: 'notifications:read',
});
