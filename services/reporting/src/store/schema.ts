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

export const schema = pgSchema('reporting');
export const { household, outbox, inbox, deadLetter, idempotency } = baseTables(schema);

/** A household's transactions of one month as a sealed block of columns. */
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

/** What reporting needs to know of a household: its currency and time zone. */
export const setting = syncedTable(schema, 'setting', {});
