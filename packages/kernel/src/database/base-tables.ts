import {
  bigint,
  bigserial,
  index,
  integer,
  type PgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes } from './columns';

/**
 * The tables every service has: the change number of each household, what is to be published, what has been
 * consumed, and the answers of past writes.
 */
export function baseTables(schema: PgSchema) {
  return {
    /** One row a household; a mutation locks it, so a household has one writer at a time in each service. */
    household: schema.table('household', {
      householdId: uuid('household_id').primaryKey(),
      change: bigint('change', { mode: 'number' }).notNull(),
    }),
    outbox: schema.table('outbox', {
      position: bigserial('position', { mode: 'number' }).primaryKey(),
      id: uuid('id').notNull(),
      name: text('name').notNull(),
      ownerKind: text('owner_kind').notNull(),
      ownerId: uuid('owner_id').notNull(),
      change: bigint('change', { mode: 'number' }).notNull(),
      occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
      sealed: bytes('sealed').notNull(),
    }),
    /** Which deliveries have taken effect, per subscriber; written in the effect's own transaction. */
    inbox: schema.table(
      'inbox',
      {
        householdId: uuid('household_id').notNull(),
        subscriber: text('subscriber').notNull(),
        eventId: uuid('event_id').notNull(),
        /** The service that sent it, and the household's change number there. */
        source: text('source').notNull(),
        change: bigint('change', { mode: 'number' }).notNull(),
        consumedAt: timestamp('consumed_at', { withTimezone: true }).notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.householdId, table.subscriber, table.eventId] }),
        index().on(table.consumedAt),
      ],
    ),
    /** Deliveries that kept failing, out of the way of the others until somebody replays them. */
    deadLetter: schema.table(
      'dead_letter',
      {
        householdId: uuid('household_id').notNull(),
        subscriber: text('subscriber').notNull(),
        eventId: uuid('event_id').notNull(),
        name: text('name').notNull(),
        source: text('source').notNull(),
        change: bigint('change', { mode: 'number' }).notNull(),
        ownerKind: text('owner_kind').notNull(),
        occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
        attempts: integer('attempts').notNull(),
        failedAt: timestamp('failed_at', { withTimezone: true }).notNull(),
        sealed: bytes('sealed').notNull(),
      },
      (table) => [primaryKey({ columns: [table.householdId, table.subscriber, table.eventId] })],
    ),
    /** `owner_id` is the household, or the person where there is no household yet. */
    idempotency: schema.table(
      'idempotency',
      {
        ownerId: uuid('owner_id').notNull(),
        key: uuid('key').notNull(),
        operation: text('operation').notNull(),
        requestHash: bytes('request_hash').notNull(),
        status: smallint('status').notNull(),
        sealed: bytes('sealed'),
        createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
      },
      (table) => [primaryKey({ columns: [table.ownerId, table.key] }), index().on(table.createdAt)],
    ),
  };
}
