import { previewStatement } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { previewOf } from '../statement/preview';
import { readStatement } from '../statement/read-statement';
import { keepFile } from '../statement/statement-file';
import { alreadyExists, requireOpenAccount } from '../store/require';
import { accountBalances, statements } from '../store/rows';

export const previewStatementHandler = mutation(previewStatement, async ({ query, body }, context) => {
  const { id, accountId, fileName } = query;
  const fileAccount = query.fileAccount ?? null;
  if (await statements.isTaken(context, id)) throw alreadyExists();
  const account = await requireOpenAccount(context, accountId);
  const read = readStatement(body, {
    fileName,
    currency: account.value.currency,
    fileAccount,
    mapping: (await accountBalances.get(context, accountId))?.value.csvMapping ?? null,
    isMappingForced: false,
  });
  const base = { accountId, fileName, fileAccount, uploadedAt: context.now };
  const { value, preview } = await previewOf(context, id, base, read);
  await statements.put(context, [{ id, value }]);
  await keepFile(context, id, body);
  context.emit('transaction.statement-progressed.v1', { statementId: id });
  context.audit({
    action: 'statement.uploaded',
    target: { kind: 'statement', id },
    after: { accountId, fileName, rowCount: value.rowCount },
  });
  return preview;
});
