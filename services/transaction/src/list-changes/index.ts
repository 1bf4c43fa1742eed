import {
  listAccountChanges,
  listCategoryChanges,
  listCategoryGroupChanges,
  listStatementChanges,
  listTransactionChanges,
} from '@florin/contracts';
import { changesOf } from '@florin/kernel';
import { accounts, categories, categoryGroups, statements, transactions, view } from '../store/rows';

/** The sync operations of this service's resources. */
export const listChangesHandlers = [
  changesOf(listAccountChanges, accounts, view),
  changesOf(listCategoryGroupChanges, categoryGroups, view),
  changesOf(listCategoryChanges, categories, view),
  changesOf(listTransactionChanges, transactions, view),
  changesOf(listStatementChanges, statements, view),
];
