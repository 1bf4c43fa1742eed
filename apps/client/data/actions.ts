import { needRuntime } from './runtime';
import type { HouseholdStore } from './store/household-store';
import type {
  AccountEdit,
  AccountFields,
  BudgetFields,
  CategoryEdit,
  TransactionFields,
  Written,
} from './types';

function openHousehold(): HouseholdStore {
  const household = needRuntime().household();
  if (!household) throw new Error('no household is open');
  return household;
}

/** Every action shows its result before it returns, works without a network, and is sent exactly once. */
export const actions = {
  addTransaction(fields: TransactionFields): Written {
    return openHousehold().addTransaction(fields);
  },
  /** Only the fields given change; splits follow a new amount when there is a single one. */
  editTransaction(id: string, fields: Partial<TransactionFields>): Written {
    return openHousehold().editTransaction(id, fields);
  },
  deleteTransaction(id: string): Written & { undo(): Written } {
    return openHousehold().deleteTransaction(id);
  },
  /** Makes the category's budget or changes the one it has. */
  setBudget(categoryId: string, fields: BudgetFields): Written {
    return openHousehold().setBudget(categoryId, fields);
  },
  removeBudget(id: string): Written {
    return openHousehold().removeBudget(id);
  },
  addAccount(fields: AccountFields): Written {
    return openHousehold().addAccount(fields);
  },
  editAccount(id: string, fields: AccountEdit): Written {
    return openHousehold().editAccount(id, fields);
  },
  addCategory(groupId: string, name: string): Written {
    return openHousehold().addCategory(groupId, name);
  },
  editCategory(id: string, fields: CategoryEdit): Written {
    return openHousehold().editCategory(id, fields);
  },
  markNotificationRead(id: string): Written {
    return openHousehold().markNotificationRead(id);
  },
  /** Sends a refused write again, with some of its fields put right. */
  retryRejected(key: string, fields: Readonly<Record<string, unknown>> = {}): Written {
    return openHousehold().retryRejected(key, fields);
  },
  discardRejected(key: string): Promise<void> {
    return openHousehold().discardRejected(key);
  },
};
