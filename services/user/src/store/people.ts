import type { Role } from '@florin/contracts';
import type { Transaction } from '@florin/kernel/database';
import type { OwnerKeys } from '@florin/kernel/keyring';
import { openJson, sealJson } from '@florin/kernel/sealing';

/** What is sealed of a person. */
export type PersonState = { email: string; displayName: string; passwordHash: string };
export type Person = PersonState & { userId: string };
export type Membership = { householdId: string; role: Role };

const table = 'user.identity_person';

export async function addPerson(
  tx: Transaction,
  keys: OwnerKeys,
  person: Person & { emailIndex: string; createdAt: string },
): Promise<boolean> {
  const { userId, email, displayName, passwordHash } = person;
  const sealed = sealJson(keys, placeOf(userId), { email, displayName, passwordHash });
  const added = await tx.query({
    text: `INSERT INTO "user".identity_person (user_id, email_index, sealed, created_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING user_id`,
    values: [userId, person.emailIndex, sealed, person.createdAt],
  });
  return added.length > 0;
}

export async function findUserId(tx: Transaction, emailIndex: string): Promise<string | undefined> {
  const rows = await tx.query<{ user_id: string }>({
    text: 'SELECT user_id FROM "user".identity_person WHERE email_index = $1',
    values: [emailIndex],
  });
  return rows[0]?.user_id;
}

export async function readPerson(
  tx: Transaction,
  keysOf: (userId: string) => Promise<OwnerKeys>,
  userId: string,
): Promise<Person | undefined> {
  const rows = await tx.query<{ sealed: Buffer }>({
    text: 'SELECT sealed FROM "user".identity_person WHERE user_id = $1',
    values: [userId],
  });
  const sealed = rows[0]?.sealed;
  if (sealed === undefined) return undefined;
  return { userId, ...openJson<PersonState>(await keysOf(userId), placeOf(userId), sealed) };
}

export async function writePerson(tx: Transaction, keys: OwnerKeys, person: Person): Promise<void> {
  const { userId, email, displayName, passwordHash } = person;
  await tx.query({
    text: 'UPDATE "user".identity_person SET sealed = $2 WHERE user_id = $1',
    values: [userId, sealJson(keys, placeOf(userId), { email, displayName, passwordHash })],
  });
}

export async function addMembership(
  tx: Transaction,
  userId: string,
  membership: Membership,
  joinedAt: string,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO "user".identity_membership (user_id, member_household_id, role, joined_at) VALUES ($1, $2, $3, $4)`,
    values: [userId, membership.householdId, membership.role, joinedAt],
  });
}

export async function changeMembership(
  tx: Transaction,
  userId: string,
  membership: Membership,
): Promise<void> {
  await tx.query({
    text: 'UPDATE "user".identity_membership SET role = $3 WHERE user_id = $1 AND member_household_id = $2',
    values: [userId, membership.householdId, membership.role],
  });
}

export async function removeMembership(tx: Transaction, userId: string, householdId: string): Promise<void> {
  await tx.query({
    text: 'DELETE FROM "user".identity_membership WHERE user_id = $1 AND member_household_id = $2',
    values: [userId, householdId],
  });
}

/** In the order in which the person joined; the first is the one meant where a request names none. */
export async function membershipsOf(tx: Transaction, userId: string): Promise<Membership[]> {
  return tx.query<Membership>({
    name: 'user/memberships-of',
    text: `SELECT member_household_id AS "householdId", role FROM "user".identity_membership
            WHERE user_id = $1 ORDER BY joined_at, member_household_id`,
    values: [userId],
  });
}

function placeOf(userId: string) {
  return { table, rowId: userId, ownerId: userId };
}
