import { z } from 'zod';
import { member } from '../access';
import { id, ledgerDay, line, text } from '../fields';
import { defineOperation } from '../operation';
import { createTransaction } from './create-transaction';
import { splits, transaction } from './resources';

/** Enough for a page of work, few enough that others of the household get their turn in between. */
export const transactionChangesMax = 500;

const update = z
  .strictObject({
    kind: z.literal('update'),
    id,
    accountId: id.optional(),
    on: ledgerDay.optional(),
    payee: line(200).optional(),
    note: text(1000).optional(),
    status: z.enum(['pending', 'posted']).optional(),
    categoryId: id
      .nullable()
      .optional()
      .meta({ description: 'Files the whole amount, whatever it is by now' }),
    splits: splits.optional(),
  })
  .refine((given) => given.categoryId === undefined || given.splits === undefined, {
    path: ['splits'],
    error: 'must not be given beside categoryId',
  });

const transactionChange = z.discriminatedUnion('kind', [
  createTransaction.body.extend({ kind: z.literal('create') }),
  update,
  z.strictObject({ kind: z.literal('delete'), id }),
]);
export type TransactionChange = z.output<typeof transactionChange>;

export const updateTransactions = defineOperation({
  name: 'transaction/update-transactions',
  summary:
    'Create, change and delete several transactions in one step, all or none; what is not there any more is passed over and named',
  method: 'PATCH',
  path: '/v1/transactions',
  access: member('editor', 'transactions:write'),
  rate: 'write',
  body: z.strictObject({
    changes: z
      .array(transactionChange)
      .min(1)
      .max(transactionChangesMax)
      .refine(
        (changes) => new Set(changes.map((one) => one.id)).size === changes.length,
        'must not name a transaction twice',
      ),
  }),
  success: 200,
  output: z.object({
    rows: z.array(transaction).meta({ description: 'What was created or changed, as it is now' }),
    removed: z.array(id),
    missing: z.array(id).meta({ description: 'Named to be changed or deleted, and not there' }),
    change: z.int().min(0),
  }),
  problems: [
    'transaction/already-exists',
    'transaction/unknown-account',
    'transaction/unknown-category',
    'transaction/unbalanced-splits',
    'transaction/account-closed',
    'transaction/other-currency',
    'transaction/is-correction',
    'transaction/amount-overflow',
  ],
  audit: 'transactions.updated',
  events: [],
  mayEmit: ['transaction.transactions-changed.v1'],
});
