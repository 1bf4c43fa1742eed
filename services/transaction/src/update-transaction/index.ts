import { type Transaction, updateTransaction } from '@florin/contracts';
import { expectVersion, mutation, Problem } from '@florin/kernel';
import { requireBalancedSplits, requireCategories, requireOpenAccount, requireRow } from '../store/require';
import { type TransactionState, transactions, view } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const updateTransactionHandler = mutation(
  updateTransaction,
  async ({ params, body, ifMatch }, context) => {
    const row = requireRow(await transactions.get(context, params.id));
    expectVersion(row, ifMatch);
    const before = row.value;
    if (before.origin === 'correction') throw new Problem('transaction/is-correction');
    const amountMinor = body.amountMinor ?? before.amountMinor;
    const given = body.splits ?? splitsFor(before.splits, amountMinor);
    requireBalancedSplits(amountMinor, given);
    const account = await requireOpenAccount(context, body.accountId ?? before.accountId);
    const splits = body.splits ? await requireCategories(context, given) : given;
    const { currency } = account.value;
    const after = { ...before, ...body, amountMinor, splits, currency } as TransactionState;
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

/** A single split follows a new amount; several are left for the person to divide again. */
function splitsFor(splits: Transaction['splits'], amountMinor: number): Transaction['splits'] {
  return splits.length === 1 ? [{ categoryId: splits[0]!.categoryId, amountMinor }] : splits;
}
