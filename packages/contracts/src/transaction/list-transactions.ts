import { z } from 'zod';
import { member } from '../access';
import { day, id, limit } from '../fields';
import { defineOperation } from '../operation';
import { transaction } from './resources';

export const listTransactions = defineOperation({
  name: 'transaction/list-transactions',
  summary: 'Page through transactions, newest day first',
  method: 'GET',
  path: '/v1/transactions',
  access: member('viewer', 'transactions:read'),
  rate: 'read',
  query: z.strictObject({
    accountId: id.optional(),
    categoryId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    limit: limit(50, 500),
    cursor: z.string().max(100).optional(),
  }),
  success: 200,
  output: z.object({ rows: z.array(transaction), nextCursor: z.string().nullable() }),
  problems: [],
  audit: null,
  events: [],
});
