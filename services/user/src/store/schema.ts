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
export const { household, outbox, inbox, deadLetter, idempotency } = baseTables(schema);

/** What a household calls itself, counts in, and who its members are. */
export const householdProfile = syncedTable(schema, 'household_profile', {});

/** A person. Email, name and password hash are sealed; the email is found by its keyed fingerprint. */
export const identityPerson = schema.table(
  'identity_person',
  {
    userId: uuid('user_id').primaryKey(),
    emailIndex: text('email_index').notNull(),
    sealed: bytes('sealed').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex('identity_person_email').on(table.emailIndex)],
);

/** A signed-in browser. The cookie's value is stored only as its hash. */
export const identitySession = schema.table(
  'identity_session',
  {
    sessionId: uuid('session_id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    userId: uuid('user_id').notNull(),
    assurance: smallint('assurance').notNull(),
    authenticatedAt: timestamp('authenticated_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull(),
    /** A sign-out keeps the row for a while, so that the trail can name the session. */
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('identity_session_token').on(table.tokenHash),
    index('identity_session_user').on(table.userId),
  ],
);

/** Attempts to sign in, in milliseconds since 1970, by keyed fingerprint of the account, the sender or the device. */
export const identityThrottle = schema.table('identity_throttle', {
  counter: text('counter').primaryKey(),
  attemptsMs: bigint('attempts_ms', { mode: 'number' }).array().notNull(),
});

/** Which households a person belongs to, and as what. */
export const identityMembership = schema.table(
  'identity_membership',
  {
    userId: uuid('user_id').notNull(),
    memberHouseholdId: uuid('member_household_id').notNull(),
    role: text('role').notNull(),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.memberHouseholdId] })],
);
