import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  type PgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes } from './columns';

/** Whose a row is. Ids are made by clients, so a household and a person may have one id; the kind tells them apart. */
export function owner() {
  return { ownerKind: text('owner_kind').notNull(), ownerId: uuid('owner_id').notNull() };
}

/**
 * The tables every service has: the change number of each owner, what is to be published, what has been
 * consumed, what comes due, and the answers of past writes.
 */
export function baseTables(schema: PgSchema) {
  return {
    /** One row an owner; a change locks it, so a household has one writer at a time in each service. */
    ownerChange: schema.table(
      'owner_change',
      { ...owner(), change: bigint('change', { mode: 'number' }).notNull() },
      (table) => [primaryKey({ columns: [table.ownerKind, table.ownerId] })],
    ),
    outbox: schema.table('outbox', {
      position: bigserial('position', { mode: 'number' }).primaryKey(),
      id: uuid('id').notNull(),
      name: text('name').notNull(),
      ...owner(),
      change: bigint('change', { mode: 'number' }).notNull(),
      occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
      sealed: bytes('sealed').notNull(),
    }),
    /** Which deliveries have taken effect, per subscriber; written in the effect's own transaction. */
    inbox: schema.table(
      'inbox',
      {
        ...owner(),
        subscriber: text('subscriber').notNull(),
        eventId: uuid('event_id').notNull(),
        /** The service that sent it, and the household's change number there. */
        source: text('source').notNull(),
        change: bigint('change', { mode: 'number' }).notNull(),
        consumedAt: timestamp('consumed_at', { withTimezone: true }).notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.ownerKind, table.ownerId, table.subscriber, table.eventId] }),
        index().on(table.consumedAt),
      ],
    ),
    /** Deliveries that kept failing, out of the way of the others until somebody replays them. */
    deadLetter: schema.table(
      'dead_letter',
      {
        ...owner(),
        subscriber: text('subscriber').notNull(),
        eventId: uuid('event_id').notNull(),
        name: text('name').notNull(),
        source: text('source').notNull(),
        change: bigint('change', { mode: 'number' }).notNull(),
        occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
        attempts: integer('attempts').notNull(),
        failedAt: timestamp('failed_at', { withTimezone: true }).notNull(),
        sealed: bytes('sealed').notNull(),
        mac: bytes('mac').notNull(),
      },
      (table) => [primaryKey({ columns: [table.ownerKind, table.ownerId, table.subscriber, table.eventId] })],
    ),
    /**
     * What comes due, and when next; no `due_at` where it was the last time. `fired_at` is the occurrence that has been
     * handed to the jobs and has not run yet.
     */
    schedule: schema.table(
      'schedule',
      {
        householdId: uuid('household_id').notNull(),
        name: text('name').notNull(),
        subject: text('subject').notNull(),
        rule: text('rule').notNull(),
        timeZone: text('time_zone').notNull(),
        dueAt: timestamp('due_at', { withTimezone: true }),
        dueOn: date('due_on'),
        firedAt: timestamp('fired_at', { withTimezone: true }),
        firedOn: date('fired_on'),
        mac: bytes('mac').notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.householdId, table.name, table.subject] }),
        index().on(table.dueAt),
      ],
    ),
    /** The owner is the household, or the person where a write is about no household. */
    idempotency: schema.table(
      'idempotency',
      {
        ...owner(),
        key: uuid('key').notNull(),
        operation: text('operation').notNull(),
        requestHash: bytes('request_hash').notNull(),
        /** The status and the body. */
        sealed: bytes('sealed').notNull(),
        createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.ownerKind, table.ownerId, table.key] }),
        index().on(table.createdAt),
      ],
    ),
  };
}
