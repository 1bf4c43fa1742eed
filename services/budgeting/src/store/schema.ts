import {
  baseTables,
  bigint,
  bytes,
  pgSchema,
  primaryKey,
  syncedTable,
  text,
  uuid,
} from '@florin/kernel/database';

export const schema = pgSchema('budgeting');
export const { household, outbox, inbox, deadLetter, idempotency } = baseTables(schema);

export const budget = syncedTable(schema, 'budget', { categoryId: uuid('category_id') });

/** A household's transactions of one month, without words, as a sealed block. */
export const ledgerMonth = schema.table(
  'ledger_month',
  {
    householdId: uuid('household_id').notNull(),
    month: text('month').notNull(),
    change: bigint('change', { mode: 'number' }).notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.householdId, table.month] })],
);

/** What budgeting needs to know of a household: its currency and time zone. */
export const setting = syncedTable(schema, 'setting', {});
