import { z } from 'zod';
import { member } from '../access';
import { enteredMinor, id, ledgerDay, line, text } from '../fields';
import { defineOperation } from '../operation';
import { splits, transaction } from './resources';

export const updateTransaction = defineOperation({
  name: 'transaction/update-transaction',
  summary: 'Change a transaction; fields left out stay as they are',
  method: 'PATCH',
  path: '/v1/transactions/{id}',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    accountId: id.optional(),
    on: ledgerDay.optional(),
    amountMinor: enteredMinor.refine((value) => value !== 0, 'must not be zero').optional(),
    payee: line(200).optional(),
    note: text(1000).optional(),
    splits: splits.optional(),
    status: z.enum(['pending', 'posted']).optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: transaction,
  problems: [
    'request/not-found',
    'request/stale',
    'transaction/unknown-account',
    'transaction/unknown-category',
    'transaction/unbalanced-splits',
    'transaction/account-closed',
    'transaction/other-currency',
    'transaction/is-correction',
    'transaction/amount-overflow',
  ],
  audit: 'transaction.updated',
  events: ['transaction.transactions-changed.v1'],
});
