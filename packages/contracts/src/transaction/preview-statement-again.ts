import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { csvMapping, statementPreview, statementTargets } from './resources';

export const previewStatementAgain = defineOperation({
  name: 'transaction/preview-statement-again',
  summary: 'Read an uploaded file with other columns, or for other accounts',
  method: 'POST',
  path: '/v1/statements/{id}/preview',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    csvMapping: csvMapping.nullable().optional().meta({
      description: 'Other columns; null finds them anew, left out they stay',
    }),
    accounts: statementTargets.optional().meta({
      description: 'Which account takes which rows; what is not named stays as it was',
    }),
  }),
  success: 200,
  output: statementPreview,
  problems: [
    'request/not-found',
    'transaction/unknown-account',
    'transaction/account-closed',
    'transaction/other-currency',
    'transaction/statement-refused',
    'transaction/statement-already-imported',
  ],
  audit: null,
  events: ['transaction.statement-progressed.v1'],
});
