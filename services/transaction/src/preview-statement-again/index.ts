import { previewStatementAgain } from '@florin/contracts';
import { mutation, Problem } from '@florin/kernel';
import {
  accountsOfHousehold,
  currencyOfTargets,
  targetsAgain,
  withChosen,
} from '../statement/account-targets';
import { previewOf } from '../statement/preview';
import { currencyOfNobody } from '../statement/read-for-household';
import { readStatement } from '../statement/read-statement';
import { readFile } from '../statement/statement-file';
import { requireRow } from '../store/require';
import { statements } from '../store/rows';

export const previewStatementAgainHandler = mutation(
  previewStatementAgain,
  async ({ params, body }, context) => {
    const row = requireRow(await statements.get(context, params.id));
    if (row.value.state !== 'previewed') throw new Problem('transaction/statement-already-imported');
    const { accounts: before, givenId, fileName, uploadedAt } = row.value;
    const chosen = body.accounts ?? [];
    const household = await accountsOfHousehold(context);
    const wanted = before.map((account) => chosen.find(({ key }) => key === account.key) ?? account);
    const given = household.find(({ id }) => id === givenId);
    const read = readStatement(await readFile(context, row.id), {
      fileName,
      currency: currencyOfTargets(wanted, household) ?? given?.currency ?? currencyOfNobody,
      mapping: body.csvMapping === undefined ? row.value.csvMapping : body.csvMapping,
      isMappingForced: true,
    });
    const standing = targetsAgain(read.accounts, before, household, givenId);
    const targets = await withChosen(context, read, standing, chosen);
    const base = { givenId, fileName, uploadedAt };
    const { value, preview } = await previewOf(context, row.id, base, read, targets);
    await statements.put(context, [{ id: row.id, value }]);
    context.emit('transaction.statement-progressed.v1', { statementId: row.id });
    return preview;
  },
);
