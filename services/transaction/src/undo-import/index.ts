import { undoImport } from '@florin/contracts';
import { mutation, Problem } from '@florin/kernel';
import { requireRow } from '../store/require';
import { accountIdsOf, type StatementState, statements, view } from '../store/rows';
import { undoImportJob } from './job';

export const undoImportHandler = mutation(undoImport, async ({ params }, context) => {
  const row = requireRow(await statements.get(context, params.id));
  // One that failed on its way has added the rows before.
  if (row.value.state !== 'imported' && row.value.state !== 'failed') {
    throw new Problem('transaction/statement-not-imported');
  }
  const value: StatementState = { ...row.value, state: 'undoing', undoneCount: 0, keptCount: 0 };
  await statements.put(context, [{ id: row.id, value }]);
  await context.runtime.jobs.add(context, undoImportJob.name, row.id);
  context.emit('transaction.statement-progressed.v1', { statementId: row.id });
  context.audit({
    action: 'statement.undo-started',
    target: { kind: 'statement', id: row.id },
    after: { accountIds: accountIdsOf(value), importedCount: value.importedCount },
  });
  return view({ id: row.id, change: context.change, value });
});
