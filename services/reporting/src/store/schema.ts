import { baseTables, pgSchema, syncedTable } from '@florin/kernel/database';
import { ledgerTables } from '@florin/ledger';

export const schema = pgSchema('reporting');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);
export const { ledgerMonth, ledgerWatermark } = ledgerTables(schema);

/** What reporting needs to know of a household: its currency and time zone. */
export const setting = syncedTable(schema, 'setting', {});
