import { z } from 'zod';
import { member } from '../access';
import { asOf, currency, day, id, sumMinor } from '../fields';
import { defineOperation } from '../operation';

export const spendingByCategory = defineOperation({
  name: 'reporting/spending-by-category',
  summary: 'What each category cost between two days, both included; refunds reduce it, income is left out',
  method: 'GET',
  path: '/v1/reports/spending-by-category',
  access: member('viewer', 'reports:read'),
  rate: 'read',
  query: z
    .strictObject({ from: day, to: day })
    .refine((range) => range.from <= range.to, { path: ['to'], message: 'must not be before from' }),
  success: 200,
  output: z.object({
    from: day,
    to: day,
    currency,
    totalMinor: sumMinor,
    rows: z.array(z.object({ categoryId: id.nullable(), spentMinor: sumMinor, transactionCount: z.int() })),
    asOf,
  }),
  problems: [],
  audit: null,
  events: [],
});
