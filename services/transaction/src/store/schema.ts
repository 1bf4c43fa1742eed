import {
  baseTables,
  bytes,
  date,
  index,
  integer,
  pgSchema,
  primaryKey,
  syncedTable,
  text,
  uniqueIndex,
  uuid,
} from '@florin/kernel/database';
import { ledgerWatermarkTable } from '@florin/ledger';

export const schema = pgSchema('transaction');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);
export const ledgerWatermark = ledgerWatermarkTable(schema);

export const account = syncedTable(schema, 'account', {});
/** One row an account, under the account's id: it moves with transactions, the account only with a person's edit. */
export const accountBalance = syncedTable(schema, 'account_balance', {});
export const categoryGroup = syncedTable(schema, 'category_group', {});
export const category = syncedTable(schema, 'category', {});
export const statement = syncedTable(schema, 'statement', {});

/** Day, account and categories stay readable, so that pages and filters need not open every row. */
export const transaction = syncedTable(
  schema,
  'transaction',
  {
    onDay: date('on_day', { mode: 'string' }),
    accountId: uuid('account_id'),
    categoryIds: uuid('category_ids').array(),
    /** Keyed fingerprint of the bank's id or of the row; empty for what a person entered. */
    importKey: text('import_key'),
  },
  (columns) => [
    index('transaction_day').on(columns.householdId, columns.onDay, columns.id),
    uniqueIndex('transaction_import_key').on(columns.householdId, columns.accountId, columns.importKey),
  ],
);

/** The uploaded file, sealed in pieces, until its import is done. */
export const statementFile = schema.table(
  'statement_file',
  {
    householdId: uuid('household_id').notNull(),
    statementId: uuid('statement_id').notNull(),
    piece: integer('piece').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.householdId, table.statementId, table.piece] })],
);

/** What each step of an import did, sealed, so that it can be undone. */
export const statementEffect = schema.table(
  'statement_effect',
  {
    householdId: uuid('household_id').notNull(),
    statementId: uuid('statement_id').notNull(),
    /** How many rows of the file were read before it. */
    step: integer('step').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.householdId, table.statementId, table.step] })],
);
