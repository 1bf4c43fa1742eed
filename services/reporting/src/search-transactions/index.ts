import { searchTransactions } from '@florin/contracts';
import { searchBlocks } from '@florin/domain/ledger';
import { query } from '@florin/kernel';
import { ledgerMonths, monthCacheOf } from '../ledger/months';

export const searchTransactionsHandler = query(
  searchTransactions,
  async ({ query: { text, limit } }, context) => {
    const months = await ledgerMonths.loadRange(context, {}, monthCacheOf(context.runtime));
    const { entries, total } = searchBlocks([...months.values()], text, limit);
    const rows = entries.map(({ id, on, accountId, payee, note, amountMinor }) => ({
      id,
      on,
      accountId,
      payee,
      note,
      amountMinor,
    }));
    return { rows, total };
  },
);
