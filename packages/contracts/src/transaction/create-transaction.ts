import { z } from 'zod';
import { member } from '../access';
import { enteredMinor, id, ledgerDay, line, text } from '../fields';
import { defineOperation } from '../operation';
import { splits, transaction } from './resources';

export const createTransaction = defineOperation({
  name: 'transaction/create-transaction',
  summary: 'Record a transaction by hand',
  method: 'POST',
  path: '/v1/transactions',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  body: z.strictObject({
    id,
    accountId: id,
    on: ledgerDay,
    amountMinor: enteredMinor.refine((value) => value !== 0, 'must not be zero'),
    payee: line(200),
    note: text(1000).default(''),
    splits,
    status: z.enum(['pending', 'posted']).default('posted'),
    origin: z.enum(['person', 'statement']).default('person').meta({
      description: 'What a deleted transaction was, where it is entered once more to undo that',
    }),
  }),
  success: 201,
  output: transaction,
  problems: [
    'transaction/already-exists',
    'transaction/unknown-account',
    'transaction/unknown-category',
    'transaction/unbalanced-splits',
    'transaction/account-closed',
    'transaction/amount-overflow',
  ],
  audit: 'transaction.created',
  events: ['transaction.transactions-changed.v1'],
});
