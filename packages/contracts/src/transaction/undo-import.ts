import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { statement } from './resources';

export const undoImport = defineOperation({
  name: 'transaction/undo-import',
  summary:
    'Take back what a statement added, and give back what it changed; what somebody edited since stays. Progress arrives as changes of the statement',
  method: 'POST',
  path: '/v1/statements/{id}/undo',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  success: 202,
  output: statement,
  problems: ['request/not-found', 'transaction/statement-not-imported'],
  audit: 'statement.undo-started',
  events: ['transaction.statement-progressed.v1'],
});
