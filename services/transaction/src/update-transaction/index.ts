import { updateTransaction } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { namedCategories, readKnown, updated } from '../store/change-transaction';
import { requireRow } from '../store/require';
import { transactions, view } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const updateTransactionHandler = mutation(
  updateTransaction,
  async ({ params, body, ifMatch }, context) => {
    const row = requireRow(await transactions.get(context, params.id));
    expectVersion(row, ifMatch);
    const before = row.value;
    const accountId = body.accountId ?? before.accountId;
    const after = updated(before, body, await readKnown(context, [accountId], namedCategories(body.splits)));
    await writeTransactions(context, [{ id: row.id, before, after }]);
    context.audit({
      action: 'transaction.updated',
      target: { kind: 'transaction', id: row.id },
      before,
      after,
    });
    return view({ id: row.id, change: context.change, value: after });
  },
);
