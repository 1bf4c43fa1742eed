import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { notification } from './resources';

/** Reading is not editing: a viewer may do it, and doing it twice changes nothing. */
export const markNotificationRead = defineOperation({
  name: 'notification/mark-notification-read',
  summary: 'Mark a notification as read for the caller, on each of their devices',
  method: 'POST',
  path: '/v1/notifications/{id}/read',
  access: member('viewer', 'notifications:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  success: 200,
  output: notification,
  problems: ['request/not-found'],
  audit: null,
  events: [],
  mayEmit: ['notification.notifications-changed.v1'],
});
