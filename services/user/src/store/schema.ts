import {
  baseTables,
  bigint,
  bytes,
  index,
  pgSchema,
  primaryKey,
  smallint,
  syncedTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from '@florin/kernel/database';

export const schema = pgSchema('user');
export const { ownerChange, outbox, inbox, deadLetter, schedule, idempotency } = baseTables(schema);

/** What a household calls itself, counts in, and who its members are. */
export const householdProfile = syncedTable(schema, 'household_profile', {});

/** To the millisecond, as a program has them, so that what a MAC covers is what is read. */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A person. Email, name and password hash are sealed; the email is found by its keyed fingerprint. */
export const person = schema.table(
  'person',
  {
    userId: uuid('user_id').primaryKey(),
    emailIndex: text('email_index').notNull(),
    createdAt: instant('created_at').notNull(),
    /** What the person asks of every sign-in of theirs; beside the sealed part, because each request needs it. */
    requiredAssurance: smallint('required_assurance').notNull(),
    sealed: bytes('sealed').notNull(),
    mac: bytes('mac').notNull(),
  },
  (table) => [uniqueIndex('person_email').on(table.emailIndex)],
);

/** A signed-in browser. The cookie's value is stored only as its hash. */
export const session = schema.table(
  'session',
  {
    sessionId: uuid('session_id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    userId: uuid('user_id').notNull(),
    assurance: smallint('assurance').notNull(),
    authenticatedAt: instant('authenticated_at').notNull(),
    startedAt: instant('started_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    /** A sign-out keeps the row for a while, so that the trail can name the session. */
    endedAt: instant('ended_at'),
    mac: bytes('mac').notNull(),
  },
  (table) => [uniqueIndex('session_token').on(table.tokenHash), index('session_user').on(table.userId)],
);

/** Which households a person belongs to, and as what. */
export const membership = schema.table(
  'membership',
  {
    userId: uuid('user_id').notNull(),
    memberHouseholdId: uuid('member_household_id').notNull(),
    role: text('role').notNull(),
    joinedAt: instant('joined_at').notNull(),
    mac: bytes('mac').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.memberHouseholdId] })],
);

/** Attempts to sign in, in milliseconds since 1970, by keyed fingerprint of the account, the sender or the device. */
export const identityThrottle = schema.table('identity_throttle', {
  counter: text('counter').primaryKey(),
  attemptsMs: bigint('attempts_ms', { mode: 'number' }).array().notNull(),
});
