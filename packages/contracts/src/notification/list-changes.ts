import { listChanges } from '../changes';

export const listNotificationChanges = listChanges('notification');
