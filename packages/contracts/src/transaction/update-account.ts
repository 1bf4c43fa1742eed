import { z } from 'zod';
import { member } from '../access';
import { enteredMinor, id, name } from '../fields';
import { defineOperation } from '../operation';
import { account, accountKinds } from './resources';

export const updateAccount = defineOperation({
  name: 'transaction/update-account',
  summary: 'Rename an account, close it, or correct its opening balance',
  method: 'PATCH',
  path: '/v1/accounts/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: name().optional(),
    kind: z.enum(accountKinds).optional(),
    openingBalanceMinor: enteredMinor.optional(),
    isClosed: z.boolean().optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: account,
  problems: ['request/not-found', 'request/stale', 'transaction/amount-overflow'],
  audit: 'account.updated',
  events: ['transaction.chart-changed.v1'],
});
