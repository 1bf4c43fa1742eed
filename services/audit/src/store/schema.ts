import {
  baseTables,
  bigint,
  bytes,
  owner,
  pgSchema,
  primaryKey,
  timestamp,
  uniqueIndex,
  uuid,
} from '@florin/kernel/database';

export const schema = pgSchema('audit');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);

/** The trail of a household, or of a person, as a chain: each hash covers the one before. Append only. */
export const auditEvent = schema.table(
  'audit_event',
  {
    ...owner(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    eventId: uuid('event_id').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    sealed: bytes('sealed').notNull(),
    hash: bytes('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerKind, table.ownerId, table.sequence] }),
    uniqueIndex('audit_event_id').on(table.ownerKind, table.ownerId, table.eventId),
  ],
);
