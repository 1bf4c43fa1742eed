import { on } from '@florin/kernel';
import { applyToMonths, monthCacheOf } from '../ledger/months';

export const onTransactionsChanged = on('transaction.transactions-changed.v1', async (payload, work) => {
  await applyToMonths(work, monthCacheOf(work.runtime), payload.changes);
});
