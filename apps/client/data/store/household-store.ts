import type {
  AccountEdit,
  AccountFields,
  AccountView,
  BudgetFields,
  BudgetView,
  CategoryEdit,
  CategoryTree,
  Household,
  Notification,
  PayeeSuggestion,
  Spending,
  Statement,
  SyncState,
  Topic,
  Transaction,
  TransactionFields,
  TransactionFilter,
  Written,
} from '../types';

/** One household as the screens see it. Every reader returns the same reference until its answer changes. */
export interface HouseholdStore {
  subscribe(topics: readonly Topic[], listener: () => void): () => void;
  household(): Household | null;
  accounts(): readonly AccountView[];
  categories(): CategoryTree;
  transactions(filter: TransactionFilter): readonly Transaction[];
  transaction(id: string): Transaction | null;
  isPending(id: string): boolean;
  budgets(day: string): readonly BudgetView[];
  notifications(): readonly Notification[];
  statements(): readonly Statement[];
  spending(from: string, to: string): Spending | null;
  payeeSuggestions(prefix: string): readonly PayeeSuggestion[];
  syncState(): SyncState;

  addTransaction(fields: TransactionFields): Written;
  editTransaction(id: string, fields: Partial<TransactionFields>): Written;
  deleteTransaction(id: string): Written & { undo(): Written };
  setBudget(categoryId: string, fields: BudgetFields): Written;
  removeBudget(id: string): Written;
  addAccount(fields: AccountFields): Written;
  editAccount(id: string, fields: AccountEdit): Written;
  addCategory(groupId: string, name: string): Written;
  editCategory(id: string, fields: CategoryEdit): Written;
  markNotificationRead(id: string): Written;
  retryRejected(key: string, fields: Readonly<Record<string, unknown>>): Written;
  discardRejected(key: string): Promise<void>;
}
