import { baseTables, pgSchema, syncedTable, uuid } from '@florin/kernel/database';
import { ledgerTables } from '@florin/ledger';

export const schema = pgSchema('budgeting');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);
export const { ledgerMonth, ledgerWatermark } = ledgerTables(schema);

/** What a person edited. */
export const budget = syncedTable(schema, 'budget', { categoryId: uuid('category_id') });
/** What follows from it and from transactions, a row for each budget under its id. */
export const budgetFigures = syncedTable(schema, 'budget_figures', {});

/** What budgeting needs to know of a household: its currency and time zone. */
export const setting = syncedTable(schema, 'setting', {});
