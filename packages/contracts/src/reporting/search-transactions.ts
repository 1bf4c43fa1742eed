import { z } from 'zod';
import { member } from '../access';
import { amountMinor, asOf, day, id, limit, text } from '../fields';
import { defineOperation } from '../operation';

export const searchTransactions = defineOperation({
  name: 'reporting/search-transactions',
  summary: 'Find transactions whose payee or note holds a text, newest first',
  method: 'GET',
  path: '/v1/transactions/search',
  access: member('viewer', 'transactions:read'),
  rate: 'read',
  query: z.strictObject({ text: text(100).min(1), limit: limit(50, 500) }),
  success: 200,
  output: z.object({
    rows: z.array(z.object({ id, on: day, accountId: id, payee: z.string(), note: z.string(), amountMinor })),
    total: z.int(),
    asOf,
  }),
  problems: [],
  audit: null,
  events: [],
});
