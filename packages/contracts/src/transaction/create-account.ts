import { z } from 'zod';
import { member } from '../access';
import { currency, enteredMinor, id, name } from '../fields';
import { defineOperation } from '../operation';
import { account, accountKinds } from './resources';

export const createAccount = defineOperation({
  name: 'transaction/create-account',
  summary: 'Add an account with its opening balance',
  method: 'POST',
  path: '/v1/accounts',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  body: z.strictObject({
    id,
    name: name(),
    kind: z.enum(accountKinds),
    currency,
    openingBalanceMinor: enteredMinor,
  }),
  success: 201,
  output: account,
  problems: ['transaction/already-exists'],
  audit: 'account.created',
  events: ['transaction.chart-changed.v1'],
});
