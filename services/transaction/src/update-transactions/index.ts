import { type TransactionChange, updateTransactions } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { view } from '../store/rows';
import { writeTransactions } from '../store/write-transactions';
import { planChanges } from './plan-changes';

export const updateTransactionsHandler = mutation(updateTransactions, async ({ body }, context) => {
  const { steps, missing } = await planChanges(context, body.changes);
  await writeTransactions(context, steps);
  const { change } = context;
  const rows = steps.flatMap(({ id, after }) => (after ? [view({ id, change, value: after })] : []));
  const removed = steps.flatMap(({ id, after }) => (after ? [] : [id]));
  const byId = new Map(body.changes.map((one) => [one.id, one]));
  context.audit({
    action: 'transactions.updated',
    // The step has no name of its own: the first transaction it names stands for it.
    target: { kind: 'transaction', id: body.changes[0]!.id },
    before: steps.map(({ id, before }) => ({ id, ...(before ? touched(before, byId.get(id)!) : {}) })),
    after: steps.map(({ id, after }) => ({ id, ...(after ? touched(after, byId.get(id)!) : {}) })),
  });
  return { rows, removed, missing, change };
});

/** Of a row what the change speaks about: all of it where it was created or deleted. */
function touched(state: object, { kind, ...given }: TransactionChange): object {
  if (kind !== 'update') return state;
  return Object.fromEntries(
    Object.entries(state).filter(([name]) => name in given || (name === 'splits' && 'categoryId' in given)),
  );
}
