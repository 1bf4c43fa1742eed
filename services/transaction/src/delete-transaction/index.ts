import { deleteTransaction } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { requireRow } from '../store/require';
import { transactions } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const deleteTransactionHandler = mutation(deleteTransaction, async ({ params, ifMatch }, context) => {
  const row = requireRow(await transactions.get(context, params.id));
  expectVersion(row, ifMatch);
  await writeTransactions(context, [{ id: row.id, before: row.value, after: undefined }]);
  context.audit({
    action: 'transaction.deleted',
    target: { kind: 'transaction', id: row.id },
    before: row.value,
  });
});
