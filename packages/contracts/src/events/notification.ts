import { z } from 'zod';
import { id } from '../fields';
import { defineEvent } from './envelope';

/** Notifications were added or read. */
export const notificationsChanged = defineEvent(
  'notification.notifications-changed.v1',
  z.object({ notificationIds: z.array(id) }),
);
