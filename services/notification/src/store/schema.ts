import { baseTables, pgSchema, syncedTable } from '@florin/kernel/database';

export const schema = pgSchema('notification');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);

export const notification = syncedTable(schema, 'notification', {});
