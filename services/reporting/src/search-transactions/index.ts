import { searchTransactions } from '@florin/contracts';
import { searchBlocks } from '@florin/domain/ledger';
import { query } from '@florin/kernel';
import { ledger } from '../store/ledger';

export const searchTransactionsHandler = query(
  searchTransactions,
  async ({ query: { text, limit } }, context) => {
    const asOf = await ledger.asOf(context);
    const months = await ledger.loadRange(context, {});
    const { entries, total } = searchBlocks([...months.values()], text, limit);
    const rows = entries.map(({ id, on, accountId, payee, note, amountMinor }) => ({
      id,
      on,
      accountId,
      payee,
      note,
      amountMinor,
    }));
    return { rows, total, asOf };
  },
);
