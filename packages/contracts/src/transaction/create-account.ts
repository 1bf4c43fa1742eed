import { z } from 'zod';
import { member } from '../access';
import { currency, id, name } from '../fields';
import { defineOperation } from '../operation';
import { account, accountKinds, statedBalance } from './resources';

export const createAccount = defineOperation({
  name: 'transaction/create-account',
  summary: 'Add an account with what it holds on a day',
  method: 'POST',
  path: '/v1/accounts',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  body: z.strictObject({
    id,
    name: name(),
    kind: z.enum(accountKinds),
    currency,
    stated: statedBalance,
  }),
  success: 201,
  output: account,
  problems: ['transaction/already-exists'],
  audit: 'account.created',
  events: ['transaction.chart-changed.v1'],
});
