import {
  baseTables,
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
export const { household, outbox, inbox, poison, idempotency } = baseTables(schema);

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
    tokenHash: bytes('token_hash').notNull(),
    userId: uuid('user_id').notNull(),
    assurance: smallint('assurance').notNull(),
    authenticatedAt: timestamp('authenticated_at', { withTimezone: true }).notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('identity_session_token').on(table.tokenHash),
    index('identity_session_user').on(table.userId),
  ],
);

/** A browser that a person has signed in from; it keeps signing in while others guess the password. */
export const identityDevice = schema.table(
  'identity_device',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    userId: uuid('user_id').notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('identity_device_user').on(table.userId)],
);

/** Failed sign-ins, by keyed fingerprint of the account and of the address. */
export const identityAttempt = schema.table(
  'identity_attempt',
  {
    attemptId: uuid('attempt_id').primaryKey(),
    subject: text('subject').notNull(),
    failedAt: timestamp('failed_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('identity_attempt_subject').on(table.subject, table.failedAt)],
);

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
