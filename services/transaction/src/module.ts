import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { correctBalanceHandler } from './correct-balance';
import { createAccountHandler } from './create-account';
import { createCategoryHandler } from './create-category';
import { createCategoryGroupHandler } from './create-category-group';
import { createTransactionHandler } from './create-transaction';
import { deleteAccountHandler } from './delete-account';
import { deleteCategoryHandler } from './delete-category';
import { deleteCategoryGroupHandler } from './delete-category-group';
import { deleteTransactionHandler } from './delete-transaction';
import { getCategoryHandler } from './get-category';
import { getTransactionHandler } from './get-transaction';
import { importStatementHandler } from './import-statement';
import { importStatementJob } from './import-statement/job';
import { listChangesHandler } from './list-changes';
import { listTransactionDeadLettersHandler } from './list-dead-letters';
import { listLedgerEntriesHandler } from './list-ledger-entries';
import { listTransactionsHandler } from './list-transactions';
import { mergeCategoriesHandler } from './merge-categories';
import { mergeCategoriesJob } from './merge-categories/job';
import { previewStatementHandler } from './preview-statement';
import { previewStatementAgainHandler } from './preview-statement-again';
import { replayTransactionDeadLettersHandler } from './replay-dead-letters';
import { subscriptions } from './subscriptions';
import { undoImportHandler } from './undo-import';
import { undoImportJob } from './undo-import/job';
import { updateAccountHandler } from './update-account';
import { updateCategoryHandler } from './update-category';
import { updateCategoryGroupHandler } from './update-category-group';
import { updateTransactionHandler } from './update-transaction';
import { updateTransactionsHandler } from './update-transactions';

export const transactionService = defineService({
  name: 'transaction',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    listLedgerEntriesHandler,
    listTransactionDeadLettersHandler,
    replayTransactionDeadLettersHandler,
    createAccountHandler,
    correctBalanceHandler,
    updateAccountHandler,
    deleteAccountHandler,
    createCategoryHandler,
    updateCategoryHandler,
    deleteCategoryHandler,
    mergeCategoriesHandler,
    createCategoryGroupHandler,
    updateCategoryGroupHandler,
    deleteCategoryGroupHandler,
    getCategoryHandler,
    createTransactionHandler,
    getTransactionHandler,
    updateTransactionHandler,
    updateTransactionsHandler,
    deleteTransactionHandler,
    listTransactionsHandler,
    previewStatementHandler,
    previewStatementAgainHandler,
    importStatementHandler,
    undoImportHandler,
    listChangesHandler,
  ],
  subscriptions,
  jobs: [importStatementJob, undoImportJob, mergeCategoriesJob],
  schedules: [],
});
