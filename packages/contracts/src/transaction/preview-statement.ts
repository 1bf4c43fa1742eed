import { z } from 'zod';
import { member } from '../access';
import { id, line } from '../fields';
import { defineOperation } from '../operation';
import { statementPreview } from './resources';

/** What the statement parsers take: 250,000 rows of a talkative bank. */
export const statementSizeMaxBytes = 32 * 1024 * 1024;

export const previewStatement = defineOperation({
  name: 'transaction/preview-statement',
  summary: 'Upload a statement file and see what it holds; nothing is added yet',
  method: 'POST',
  path: '/v1/statements',
  access: member('editor', 'transactions:write'),
  rate: 'upload',
  query: z.strictObject({
    id,
    accountId: id.optional().meta({ description: 'Where it probably belongs; the file may tell better' }),
    fileName: line(255),
  }),
  body: { kind: 'bytes', sizeMaxBytes: statementSizeMaxBytes },
  success: 201,
  output: statementPreview,
  problems: ['transaction/already-exists', 'transaction/unknown-account', 'transaction/statement-refused'],
  audit: 'statement.uploaded',
  events: ['transaction.statement-progressed.v1'],
});
