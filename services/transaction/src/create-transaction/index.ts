import { createTransaction } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import {
  alreadyExists,
  requireBalancedSplits,
  requireCategories,
  requireOpenAccount,
} from '../store/require';
import { type TransactionState, transactions, untoldByStatement, view } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const createTransactionHandler = mutation(createTransaction, async ({ body }, context) => {
  const { id, ...given } = body;
  requireBalancedSplits(given.amountMinor, given.splits);
  if (await transactions.isTaken(context, id)) throw alreadyExists();
  const account = await requireOpenAccount(context, given.accountId);
  const splits = await requireCategories(context, given.splits);
  const { currency } = account.value;
  const after: TransactionState = { ...given, splits, currency, ...untoldByStatement };
  await writeTransactions(context, [{ id, before: undefined, after }]);
  context.audit({ action: 'transaction.created', target: { kind: 'transaction', id }, after: given });
  return view({ id, change: context.change, value: after });
});
