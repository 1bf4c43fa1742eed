import { bigint, bytes, type PgSchema, primaryKey, text, uuid } from '@florin/kernel/database';

/** The tables of a service that keeps a ledger. */
export function ledgerTables(schema: PgSchema) {
  return {
    /** A household's transactions of one month as a sealed block of columns. */
    ledgerMonth: schema.table(
      'ledger_month',
      {
        householdId: uuid('household_id').notNull(),
        month: text('month').notNull(),
        change: bigint('change', { mode: 'number' }).notNull(),
        sealed: bytes('sealed').notNull(),
      },
      (table) => [primaryKey({ columns: [table.householdId, table.month] })],
    ),
    ledgerWatermark: ledgerWatermarkTable(schema),
  };
}

/**
 * How far a ledger has come in the changes of the service it comes from; in that service itself, which of its changes
 * told of transactions last. `ahead` holds pairs, flat.
 */
export function ledgerWatermarkTable(schema: PgSchema) {
  return schema.table(
    'ledger_watermark',
    {
      householdId: uuid('household_id').notNull(),
      source: text('source').notNull(),
      asOf: bigint('as_of', { mode: 'number' }).notNull(),
      ahead: bigint('ahead', { mode: 'number' }).array().notNull(),
      mac: bytes('mac').notNull(),
    },
    (table) => [primaryKey({ columns: [table.householdId, table.source] })],
  );
}

export type LedgerTables = ReturnType<typeof ledgerTables>;
