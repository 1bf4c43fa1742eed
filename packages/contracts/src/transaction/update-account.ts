import { z } from 'zod';
import { member } from '../access';
import { currency, id, name } from '../fields';
import { defineOperation } from '../operation';
import { account, accountKinds, statedBalance } from './resources';

export const updateAccount = defineOperation({
  name: 'transaction/update-account',
  summary:
    'Rename an account, close or open it, and, while it holds nothing, change its currency or its stated balance',
  method: 'PATCH',
  path: '/v1/accounts/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: name().optional(),
    kind: z.enum(accountKinds).optional(),
    currency: currency.optional(),
    stated: statedBalance.optional(),
    isClosed: z.boolean().optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: account,
  problems: ['request/not-found', 'request/stale', 'transaction/account-not-empty'],
  audit: 'account.updated',
  events: ['transaction.chart-changed.v1'],
});
