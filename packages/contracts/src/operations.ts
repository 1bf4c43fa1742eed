import * as audit from './audit/index';
import * as budgeting from './budgeting/index';
import * as notification from './notification/index';
import type { Operation } from './operation';
import * as reporting from './reporting/index';
import * as transaction from './transaction/index';
import * as user from './user/index';

/** Every operation there is, by name. A service that mounts one not listed here does not start. */
export const operations = {
  'user/change-member-role': user.changeMemberRole,
  'user/create-household': user.createHousehold,
  'user/get-session': user.getSession,
  'user/list-changes': user.listUserChanges,
  'user/register': user.register,
  'user/remove-member': user.removeMember,
  'user/resolve-session': user.resolveSession,
  'user/sign-in': user.signIn,
  'user/sign-out': user.signOut,
  'user/update-household': user.updateHousehold,
  'transaction/correct-balance': transaction.correctBalance,
  'transaction/create-account': transaction.createAccount,
  'transaction/create-category': transaction.createCategory,
  'transaction/create-category-group': transaction.createCategoryGroup,
  'transaction/create-transaction': transaction.createTransaction,
  'transaction/delete-account': transaction.deleteAccount,
  'transaction/delete-category': transaction.deleteCategory,
  'transaction/delete-category-group': transaction.deleteCategoryGroup,
  'transaction/delete-transaction': transaction.deleteTransaction,
  'transaction/get-category': transaction.getCategory,
  'transaction/get-transaction': transaction.getTransaction,
  'transaction/import-statement': transaction.importStatement,
  'transaction/list-changes': transaction.listTransactionChanges,
  'transaction/list-transactions': transaction.listTransactions,
  'transaction/merge-categories': transaction.mergeCategories,
  'transaction/preview-statement-again': transaction.previewStatementAgain,
  'transaction/preview-statement': transaction.previewStatement,
  'transaction/undo-import': transaction.undoImport,
  'transaction/update-account': transaction.updateAccount,
  'transaction/update-category': transaction.updateCategory,
  'transaction/update-category-group': transaction.updateCategoryGroup,
  'transaction/update-transaction': transaction.updateTransaction,
  'transaction/update-transactions': transaction.updateTransactions,
  'transaction/list-dead-letters': transaction.listTransactionDeadLetters,
  'transaction/replay-dead-letters': transaction.replayTransactionDeadLetters,
  'transaction/list-ledger-entries': transaction.listLedgerEntries,
  'budgeting/create-budget': budgeting.createBudget,
  'budgeting/delete-budget': budgeting.deleteBudget,
  'budgeting/list-changes': budgeting.listBudgetingChanges,
  'budgeting/update-budget': budgeting.updateBudget,
  'budgeting/list-dead-letters': budgeting.listBudgetingDeadLetters,
  'budgeting/replay-dead-letters': budgeting.replayBudgetingDeadLetters,
  'budgeting/rebuild-ledger': budgeting.rebuildBudgetingLedger,
  'reporting/search-transactions': reporting.searchTransactions,
  'reporting/spending-by-category': reporting.spendingByCategory,
  'reporting/list-dead-letters': reporting.listReportingDeadLetters,
  'reporting/replay-dead-letters': reporting.replayReportingDeadLetters,
  'reporting/rebuild-ledger': reporting.rebuildReportingLedger,
  'notification/list-changes': notification.listNotificationChanges,
  'notification/mark-notification-read': notification.markNotificationRead,
  'notification/list-dead-letters': notification.listNotificationDeadLetters,
  'notification/replay-dead-letters': notification.replayNotificationDeadLetters,
  'audit/list-audit-events': audit.listAuditEvents,
  'audit/list-dead-letters': audit.listAuditDeadLetters,
  'audit/replay-dead-letters': audit.replayAuditDeadLetters,
  'audit/list-own-dead-letters': audit.listOwnAuditDeadLetters,
  'audit/replay-own-dead-letters': audit.replayOwnAuditDeadLetters,
} as const;

export type OperationMap = typeof operations;
export type OperationName = keyof OperationMap;

export const operationList: readonly Operation[] = Object.values(operations);
