import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { createBudgetHandler } from './create-budget';
import { deleteBudgetHandler } from './delete-budget';
import { listChangesHandler } from './list-changes';
import { listBudgetingDeadLettersHandler } from './list-dead-letters';
import { rebuildBudgetingLedgerHandler } from './rebuild-ledger';
import { replayBudgetingDeadLettersHandler } from './replay-dead-letters';
import { subscriptions } from './subscriptions';
import { turnPeriodsSchedule } from './turn-periods';
import { updateBudgetHandler } from './update-budget';

export const budgetingService = defineService({
  name: 'budgeting',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    rebuildBudgetingLedgerHandler,
    listBudgetingDeadLettersHandler,
    replayBudgetingDeadLettersHandler,
    createBudgetHandler,
    updateBudgetHandler,
    deleteBudgetHandler,
    listChangesHandler,
  ],
  subscriptions,
  jobs: [],
  schedules: [turnPeriodsSchedule],
});

export { rebuildLedger } from './rebuild-ledger';
