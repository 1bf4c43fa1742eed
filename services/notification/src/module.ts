import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listNotificationChangesHandler } from './list-notification-changes';
import { markNotificationReadHandler } from './mark-notification-read';
import { onBudgetThresholdCrossed } from './on-budget-threshold-crossed';

export const notificationService = defineService({
  name: 'notification',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [listNotificationChangesHandler, markNotificationReadHandler],
  subscriptions: [onBudgetThresholdCrossed],
  jobs: [],
});
