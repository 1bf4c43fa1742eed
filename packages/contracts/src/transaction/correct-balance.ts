import { z } from 'zod';
import { member } from '../access';
import { enteredMinor, id, ledgerDay } from '../fields';
import { defineOperation } from '../operation';
import { transaction } from './resources';

export const correctBalance = defineOperation({
  name: 'transaction/correct-balance',
  summary: 'Say what an account held at the end of a day; a transaction of its own kind takes the difference',
  method: 'POST',
  path: '/v1/accounts/{id}/balance-corrections',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    id: id.meta({ description: 'Of the correction; delete that transaction to take it back' }),
    on: ledgerDay,
    balanceMinor: enteredMinor,
  }),
  success: 201,
  output: transaction,
  problems: [
    'request/not-found',
    'transaction/already-exists',
    'transaction/account-closed',
    'transaction/before-stated-balance',
    'transaction/amount-overflow',
  ],
  audit: 'account.balance-corrected',
  events: ['transaction.transactions-changed.v1'],
});
