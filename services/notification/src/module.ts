import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listChangesHandler } from './list-changes';
import { listNotificationDeadLettersHandler } from './list-dead-letters';
import { markNotificationReadHandler } from './mark-notification-read';
import { replayNotificationDeadLettersHandler } from './replay-dead-letters';
import { subscriptions } from './subscriptions';

export const notificationService = defineService({
  name: 'notification',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    listNotificationDeadLettersHandler,
    replayNotificationDeadLettersHandler,
    listChangesHandler,
    markNotificationReadHandler,
  ],
  subscriptions,
  jobs: [],
  schedules: [],
});
