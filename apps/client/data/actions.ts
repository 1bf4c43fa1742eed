import type { CategoryLook } from '@florin/domain/category';
import { needRuntime } from './runtime';
import type { LiveHousehold } from './store/live-household';
import type {
  AccountEdit,
  AccountFields,
  BudgetFields,
  CategoryEdit,
  CategoryGroupEdit,
  CategoryGroupFields,
  HouseholdEdit,
  KeptName,
  Mergeable,
  PlanEdit,
  TransactionChange,
  TransactionFields,
  Undoable,
  Written,
} from './types';

function household(): LiveHousehold {
  const open = needRuntime().household();
  if (!open) throw new Error('no household is open');
  return open;
}

/** Every action shows its result before it returns, works without a network, and is sent exactly once. */
export const actions = {
  addTransaction(fields: TransactionFields): Written {
    return household().writes.addTransaction(fields);
  },
  /** Only the fields given change; splits follow a new amount when there is a single one. */
  editTransaction(id: string, fields: Partial<TransactionFields>): Written {
    return household().writes.editTransaction(id, fields);
  },
  deleteTransaction(id: string): Undoable {
    return household().writes.deleteTransaction(id);
  },
  /** One step over many rows, sent as a whole; rows that are gone meanwhile are passed over. */
  changeTransactions(changes: readonly TransactionChange[]): Written & { undo(): Written } {
    return household().writes.changeTransactions(changes);
  },
  /** Makes the category's budget or changes the one it has. */
  setBudget(categoryId: string, fields: BudgetFields): Written {
    return household().writes.setBudget(categoryId, fields);
  },
  /** Changes what budgets plan, together and undone together. */
  planBudgets(edits: readonly PlanEdit[]): Undoable {
    return household().writes.planBudgets(edits);
  },
  removeBudget(id: string): Written {
    return household().writes.removeBudget(id);
  },
  addAccount(fields: AccountFields): Written {
    return household().writes.addAccount(fields);
  },
  /** Only an account that holds no transactions. */
  deleteAccount(id: string): Undoable {
    return household().writes.deleteAccount(id);
  },
  /** Says what an account held at the end of a day. */
  correctBalance(accountId: string, on: string, balanceMinor: number): Undoable {
    return household().writes.correctBalance(accountId, on, balanceMinor);
  },
  editHousehold(fields: HouseholdEdit): Written {
    return household().writes.editHousehold(fields);
  },
  editAccount(id: string, fields: AccountEdit): Written {
    return household().writes.editAccount(id, fields);
  },
  /** Without an icon it has a tag until the server has found one for its name; without a colour one that few others have. */
  addCategory(groupId: string, name: string, look?: Partial<CategoryLook>): Written {
    return household().writes.addCategory(groupId, name, look);
  },
  editCategory(id: string, fields: CategoryEdit): Written {
    return household().writes.editCategory(id, fields);
  },
  deleteCategory(id: string): Written & { undo(): Written } {
    return household().writes.deleteCategory(id);
  },
  /** The transactions and the budget of the first go to the second. */
  mergeCategory(id: string, intoId: string): Mergeable {
    return household().writes.mergeCategory(id, intoId);
  },
  addCategoryGroup(fields: CategoryGroupFields): Written {
    return household().writes.addCategoryGroup(fields);
  },
  editCategoryGroup(id: string, fields: CategoryGroupEdit): Written {
    return household().writes.editCategoryGroup(id, fields);
  },
  deleteCategoryGroup(id: string): Written & { undo(): Written } {
    return household().writes.deleteCategoryGroup(id);
  },
  markNotificationRead(id: string): Written {
    return household().writes.markNotificationRead(id);
  },
  /** Sends a refused write again, with some of its fields put right. */
  retryRejected(key: string, fields: Readonly<Record<string, unknown>> = {}): Written {
    return household().writes.retryRejected(key, fields);
  },
  /** Sends a refused step over several transactions again without those that were refused. */
  sendRestOfRejected(key: string): Written {
    return household().writes.sendRestOfRejected(key);
  },
  /** Keeps a text on this device with the household, sealed like the rest; null forgets it. Nothing of it is sent. */
  keep(name: KeptName, text: string | null): void {
    // Where the device refuses, it lasts until the app closes.
    void needRuntime()
      .household()
      ?.keep(name, text)
      .catch(() => {});
  },
  discardRejected(key: string): Promise<void> {
    return household().discardRejection(key);
  },
};
