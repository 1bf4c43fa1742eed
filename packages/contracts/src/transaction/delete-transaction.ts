import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

export const deleteTransaction = defineOperation({
  name: 'transaction/delete-transaction',
  summary: 'Delete a transaction; other devices learn of it by its tombstone',
  method: 'DELETE',
  path: '/v1/transactions/{id}',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/not-found', 'request/stale'],
  audit: 'transaction.deleted',
  events: ['transaction.transactions-changed.v1'],
});
