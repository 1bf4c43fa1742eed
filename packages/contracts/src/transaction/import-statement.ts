import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { statement } from './resources';

export const importStatement = defineOperation({
  name: 'transaction/import-statement',
  summary: 'Add the new rows of an uploaded statement; progress arrives as changes of the statement',
  method: 'POST',
  path: '/v1/statements/{id}/import',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  success: 202,
  output: statement,
  problems: [
    'request/not-found',
    'transaction/statement-already-imported',
    'transaction/statement-without-account',
    'transaction/unknown-account',
    'transaction/account-closed',
    'transaction/other-currency',
  ],
  audit: 'statement.import-started',
  events: ['transaction.statement-progressed.v1'],
});
