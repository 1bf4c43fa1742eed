import { on } from '@florin/kernel';
import { applyToMonths, monthCacheOf } from '../ledger/months';
import { householdOf } from '../store/household';

/** Before word of the household has arrived, what arrives is taken to be in its currency: nearly all of it is. */
export const onTransactionsChanged = on('transaction.transactions-changed.v1', async (payload, work) => {
  const { currency } = await householdOf(work);
  const isForeign = currency !== null && currency !== payload.currency;
  const cache = monthCacheOf(work.runtime);
  await applyToMonths(work, cache, 'home', payload.changes, isForeign);
  await applyToMonths(work, cache, 'foreign', payload.changes, !isForeign);
});
