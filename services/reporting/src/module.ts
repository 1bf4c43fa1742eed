import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { onChartChanged } from './on-chart-changed';
import { onHouseholdCreated } from './on-household-created';
import { onHouseholdUpdated } from './on-household-updated';
import { onTransactionsChanged } from './on-transactions-changed';
import { searchTransactionsHandler } from './search-transactions';
import { spendingByCategoryHandler } from './spending-by-category';

export const reportingService = defineService({
  name: 'reporting',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [spendingByCategoryHandler, searchTransactionsHandler],
  subscriptions: [onHouseholdCreated, onHouseholdUpdated, onChartChanged, onTransactionsChanged],
  jobs: [],
});
