import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listNotificationDeadLettersHandler } from './list-dead-letters';
import { listNotificationChangesHandler } from './list-notification-changes';
import { markNotificationReadHandler } from './mark-notification-read';
import { replayNotificationDeadLettersHandler } from './replay-dead-letters';
import { subscriptions } from './subscriptions';

export const notificationService = defineService({
  name: 'notification',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    listNotificationDeadLettersHandler,
    replayNotificationDeadLettersHandler,
    listNotificationChangesHandler,
    markNotificationReadHandler,
  ],
  subscriptions,
  jobs: [],
  schedules: [],
});
