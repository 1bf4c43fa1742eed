import { importStatement } from '@florin/contracts';
import { mutation, Problem } from '@florin/kernel';
import { requireTargets } from '../statement/account-targets';
import { requireRow } from '../store/require';
import { accountIdsOf, type StatementState, statements, view } from '../store/rows';
import { importStatementJob } from './job';

export const importStatementHandler = mutation(importStatement, async ({ params }, context) => {
  const row = requireRow(await statements.get(context, params.id));
  if (row.value.state !== 'previewed') throw new Problem('transaction/statement-already-imported');
  const accountIds = accountIdsOf(row.value);
  if (accountIds.length === 0) throw new Problem('transaction/statement-without-account');
  await requireTargets(context, row.value);
  const value: StatementState = { ...row.value, state: 'importing', importedCount: 0, duplicateCount: 0 };
  await statements.put(context, [{ id: row.id, value }]);
  await context.runtime.jobs.add(context, importStatementJob.name, row.id);
  context.emit('transaction.statement-progressed.v1', { statementId: row.id });
  context.audit({
    action: 'statement.import-started',
    target: { kind: 'statement', id: row.id },
    after: { accountIds, rowCount: row.value.rowCount },
  });
  return view({ id: row.id, change: context.change, value });
});
