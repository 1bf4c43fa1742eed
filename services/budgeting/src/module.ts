import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { createBudgetHandler } from './create-budget';
import { deleteBudgetHandler } from './delete-budget';
import { listBudgetChangesHandler } from './list-budget-changes';
import { onHouseholdCreated } from './on-household-created';
import { onHouseholdUpdated } from './on-household-updated';
import { onTransactionsChanged } from './on-transactions-changed';
import { updateBudgetHandler } from './update-budget';

export const budgetingService = defineService({
  name: 'budgeting',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [createBudgetHandler, updateBudgetHandler, deleteBudgetHandler, listBudgetChangesHandler],
  subscriptions: [onHouseholdCreated, onHouseholdUpdated, onTransactionsChanged],
  jobs: [],
});
