import { z } from 'zod';
import { internal } from '../access';
import { ledgerEntry } from '../events/transaction';
import { asOf, change, id, limit } from '../fields';
import { defineOperation } from '../operation';

export const listLedgerEntries = defineOperation({
  name: 'transaction/list-ledger-entries',
  summary: 'All transactions as ledgers know them, in the order of their last change, for a ledger made anew',
  method: 'GET',
  path: '/internal/ledger-entries',
  access: internal('budgeting', 'reporting'),
  rate: 'read',
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0), limit: limit(2000, 5000) }),
  success: 200,
  output: z.object({
    entries: z.array(ledgerEntry),
    removed: z.array(z.object({ id })),
    after: change.meta({ description: 'Where to go on' }),
    hasMore: z.boolean(),
    asOf,
  }),
  problems: [],
  audit: null,
  events: [],
});
