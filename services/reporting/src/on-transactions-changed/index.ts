import { on } from '@florin/kernel';
import { ledger } from '../store/ledger';

export const onTransactionsChanged = on('transaction.transactions-changed.v1', async (payload, work) => {
  await ledger.apply(work, { change: work.source.change, ...payload });
});
