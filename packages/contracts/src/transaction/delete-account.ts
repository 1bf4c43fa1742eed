import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

export const deleteAccount = defineOperation({
  name: 'transaction/delete-account',
  summary: 'Remove an account that holds no transactions',
  method: 'DELETE',
  path: '/v1/accounts/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/not-found', 'request/stale', 'transaction/account-in-use'],
  audit: 'account.deleted',
  events: ['transaction.chart-changed.v1'],
});
