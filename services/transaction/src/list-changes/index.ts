import { listTransactionChanges } from '@florin/contracts';
import { changeFeed, feedOf } from '@florin/kernel';
import {
  accountBalances,
  accounts,
  categories,
  categoryGroups,
  statements,
  transactions,
  view,
} from '../store/rows';

export const listChangesHandler = changeFeed(listTransactionChanges, 'transaction', {
  accounts: feedOf(accounts, view),
  'account-balances': feedOf(accountBalances, view),
  'category-groups': feedOf(categoryGroups, view),
  categories: feedOf(categories, view),
  transactions: feedOf(transactions, view),
  statements: feedOf(statements, view),
});
