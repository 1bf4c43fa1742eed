import { searchTransactions } from '@florin/contracts';
import { query } from '@florin/kernel';
import { ledgerMonths, monthCacheOf } from '../ledger/months';
import { findInMonths } from './find-in-months';

export const searchTransactionsHandler = query(
  searchTransactions,
  async ({ query: { text, limit } }, context) => {
    const months = await ledgerMonths.loadRange(context, {}, monthCacheOf(context.runtime));
    return findInMonths(months, text, limit);
  },
);
