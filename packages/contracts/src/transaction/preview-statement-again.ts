import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { csvMapping, statementPreview } from './resources';

export const previewStatementAgain = defineOperation({
  name: 'transaction/preview-statement-again',
  summary: 'Read an uploaded CSV file with other columns',
  method: 'POST',
  path: '/v1/statements/{id}/preview',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({ csvMapping: csvMapping.nullable() }),
  success: 200,
  output: statementPreview,
  problems: ['request/not-found', 'transaction/statement-refused', 'transaction/statement-already-imported'],
  audit: null,
  events: ['transaction.statement-progressed.v1'],
});
