import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listReportingDeadLettersHandler } from './list-dead-letters';
import { rebuildReportingLedgerHandler } from './rebuild-ledger';
import { replayReportingDeadLettersHandler } from './replay-dead-letters';
import { searchTransactionsHandler } from './search-transactions';
import { spendingByCategoryHandler } from './spending-by-category';
import { subscriptions } from './subscriptions';

export const reportingService = defineService({
  name: 'reporting',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    rebuildReportingLedgerHandler,
    listReportingDeadLettersHandler,
    replayReportingDeadLettersHandler,
    spendingByCategoryHandler,
    searchTransactionsHandler,
  ],
  subscriptions,
  jobs: [],
  schedules: [],
});

export { rebuildLedger } from './rebuild-ledger';
