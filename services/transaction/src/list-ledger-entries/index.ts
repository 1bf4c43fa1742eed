import { listLedgerEntries } from '@florin/contracts';
import { query } from '@florin/kernel';
import { transactions } from '../store/rows';
import { ledgerEntryOf } from '../store/write-transactions';

/** A transaction that cannot be read is in no page, as it is in no list; the log names it. */
export const listLedgerEntriesHandler = query(
  listLedgerEntries,
  async ({ query: { after, limit } }, context) => {
    const [household] = await context.tx.query<{ change: number }>({
      name: 'transaction/latest-change',
      text: `SELECT change FROM "transaction".owner_change WHERE owner_kind = 'household' AND owner_id = $1`,
      values: [context.householdId],
    });
    const page = await transactions.changesAfter(context, after, limit);
    return {
      entries: page.rows.map(ledgerEntryOf),
      removed: page.removed.map(({ id }) => ({ id })),
      after: page.change,
      hasMore: page.hasMore,
      // A household's changes commit one after the other, so rows as late as this one say that all before are there.
      asOf: Math.max(household?.change ?? 0, page.change),
    };
  },
);
