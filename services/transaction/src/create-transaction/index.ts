import { createTransaction } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { created, namedCategories, readKnown } from '../store/change-transaction';
import { alreadyExists } from '../store/require';
import { transactions, view } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const createTransactionHandler = mutation(createTransaction, async ({ body }, context) => {
  const { id, ...given } = body;
  if (await transactions.isTaken(context, id)) throw alreadyExists();
  const known = await readKnown(context, [given.accountId], namedCategories(given.splits));
  const after = created(given, known);
  await writeTransactions(context, [{ id, before: undefined, after }]);
  context.audit({ action: 'transaction.created', target: { kind: 'transaction', id }, after: given });
  return view({ id, change: context.change, value: after });
});
