import type { Role } from '@florin/contracts';
import type { IdentityWork } from '@florin/kernel';

export type Membership = { householdId: string; role: Role };

type Row = { user_id: string; member_household_id: string; role: Role; joined_at: Date };

const table = 'user.membership';

/** Runs as the person who joins, as everything here runs as the person whose membership it is. */
export async function addMembership(
  work: IdentityWork,
  userId: string,
  { householdId, role }: Membership,
  joinedAt: Date,
): Promise<void> {
  const row: Row = { user_id: userId, member_household_id: householdId, role, joined_at: joinedAt };
  await work.tx.query({
    text: `INSERT INTO "user".membership (user_id, member_household_id, role, joined_at, mac) VALUES ($1, $2, $3, $4, $5)`,
    values: [...Object.values(row), work.mac.of(table, row)],
  });
}

export async function changeMembership(
  work: IdentityWork,
  userId: string,
  { householdId, role }: Membership,
): Promise<void> {
  const standing = (await readRows(work, userId)).find((row) => row.member_household_id === householdId);
  if (standing === undefined) return;
  const row: Row = { ...standing, role };
  await work.tx.query({
    text: 'UPDATE "user".membership SET role = $3, mac = $4 WHERE user_id = $1 AND member_household_id = $2',
    values: [userId, householdId, role, work.mac.of(table, row)],
  });
}

export async function removeMembership(
  work: IdentityWork,
  userId: string,
  householdId: string,
): Promise<void> {
  await work.tx.query({
    text: 'DELETE FROM "user".membership WHERE user_id = $1 AND member_household_id = $2',
    values: [userId, householdId],
  });
}

/** In the order in which the person joined; the first is the one meant where a request names none. */
export async function membershipsOf(work: IdentityWork, userId: string): Promise<Membership[]> {
  const rows = await readRows(work, userId);
  return rows.map((row) => ({ householdId: row.member_household_id, role: row.role }));
}

/** Rows that nobody with the key wrote are none. */
async function readRows(work: IdentityWork, userId: string): Promise<Row[]> {
  const rows = await work.tx.query<Row & { mac: Buffer }>({
    name: 'user/memberships-of',
    text: `SELECT user_id, member_household_id, role, joined_at, mac FROM "user".membership
            WHERE user_id = $1 ORDER BY joined_at, member_household_id`,
    values: [userId],
  });
  const right: Row[] = [];
  for (const { mac, ...row } of rows) if (work.mac.isRight(table, row, mac)) right.push(row);
  return right;
}
