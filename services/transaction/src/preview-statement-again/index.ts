import { previewStatementAgain } from '@florin/contracts';
import { mutation, Problem } from '@florin/kernel';
import { previewOf } from '../statement/preview';
import { readStatement } from '../statement/read-statement';
import { readFile } from '../statement/statement-file';
import { requireOpenAccount, requireRow } from '../store/require';
import { statements } from '../store/rows';

export const previewStatementAgainHandler = mutation(
  previewStatementAgain,
  async ({ params, body }, context) => {
    const row = requireRow(await statements.get(context, params.id));
    if (row.value.state !== 'previewed') throw new Problem('transaction/statement-already-imported');
    const { accountId, fileName, fileAccount, uploadedAt } = row.value;
    const account = await requireOpenAccount(context, accountId);
    const read = readStatement(await readFile(context, row.id), {
      fileName,
      currency: account.value.currency,
      fileAccount,
      mapping: body.csvMapping,
      isMappingForced: true,
    });
    const base = { accountId, fileName, fileAccount, uploadedAt };
    const { value, preview } = await previewOf(context, row.id, base, read);
    await statements.put(context, [{ id: row.id, value }]);
    context.emit('transaction.statement-progressed.v1', { statementId: row.id });
    return preview;
  },
);
