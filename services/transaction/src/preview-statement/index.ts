import { previewStatement } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { previewOf } from '../statement/preview';
import { readForHousehold } from '../statement/read-for-household';
import { keepFile } from '../statement/statement-file';
import { alreadyExists, requireOpenAccount } from '../store/require';
import { accountIdsOf, statements } from '../store/rows';

export const previewStatementHandler = mutation(previewStatement, async ({ query, body }, context) => {
  const { id, fileName } = query;
  const givenId = query.accountId ?? null;
  if (await statements.isTaken(context, id)) throw alreadyExists();
  if (givenId !== null) await requireOpenAccount(context, givenId);
  const { read, targets } = await readForHousehold(context, body, fileName, givenId);
  const base = { givenId, fileName, uploadedAt: context.now };
  const { value, preview } = await previewOf(context, id, base, read, targets);
  await statements.put(context, [{ id, value }]);
  await keepFile(context, id, body);
  context.emit('transaction.statement-progressed.v1', { statementId: id });
  context.audit({
    action: 'statement.uploaded',
    target: { kind: 'statement', id },
    after: { accountIds: accountIdsOf(value), fileName, rowCount: value.rowCount },
  });
  return preview;
});
