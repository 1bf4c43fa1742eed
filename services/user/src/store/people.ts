import type { Assurance } from '@florin/contracts';
import type { IdentityWork } from '@florin/kernel';
import type { OwnerKeys } from '@florin/kernel/keyring';
import { versionedJson } from '@florin/kernel/rows';

/** What is sealed of a person. */
export type PersonState = { email: string; displayName: string; passwordHash: string };
export type Person = PersonState & {
  userId: string;
  emailIndex: string;
  createdAt: Date;
  requiredAssurance: Assurance;
};

type Row = {
  user_id: string;
  email_index: string;
  created_at: Date;
  required_assurance: Assurance;
  sealed: Buffer;
};

const table = 'user.person';
const columns = 'user_id, email_index, created_at, required_assurance, sealed';
const personStates = versionedJson<PersonState>(table, { version: 1, upgrades: {} });

/** Answers whether the person was added; the address may have one already. Runs as the person to be. */
export async function addPerson(work: IdentityWork, keys: OwnerKeys, person: Person): Promise<boolean> {
  const row = rowOf(keys, person);
  const added = await work.tx.query({
    text: `INSERT INTO "user".person (${columns}, mac) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT DO NOTHING RETURNING user_id`,
    values: [...Object.values(row), work.mac.of(table, row)],
  });
  return added.length > 0;
}

/** Whose address this is; continues as nobody yet. */
export async function findUserId(work: IdentityWork, emailIndex: string): Promise<string | undefined> {
  await work.enterLookUp(emailIndex);
  const row = await readRow(work, 'email_index', emailIndex);
  return row?.user_id;
}

/** The person; runs as that person. */
export async function readPerson(work: IdentityWork, userId: string): Promise<Person | undefined> {
  const row = await readRow(work, 'user_id', userId);
  if (row === undefined) return undefined;
  const state = personStates.open(await work.keysOf(userId), placeOf(userId), row.sealed);
  return {
    userId,
    emailIndex: row.email_index,
    createdAt: row.created_at,
    requiredAssurance: row.required_assurance,
    ...state,
  };
}

/** What the person asks of every sign-in of theirs; runs as that person. Of nobody the most is asked. */
export async function requiredAssuranceOf(work: IdentityWork, userId: string): Promise<Assurance> {
  return (await readRow(work, 'user_id', userId))?.required_assurance ?? 2;
}

/** Runs as that person. */
export async function writePerson(work: IdentityWork, keys: OwnerKeys, person: Person): Promise<void> {
  const row = rowOf(keys, person);
  await work.tx.query({
    text: `UPDATE "user".person SET email_index = $2, created_at = $3, required_assurance = $4, sealed = $5, mac = $6
            WHERE user_id = $1`,
    values: [...Object.values(row), work.mac.of(table, row)],
  });
}

/** A row that nobody with the key wrote is none. */
async function readRow(
  work: IdentityWork,
  column: 'email_index' | 'user_id',
  value: string,
): Promise<Row | undefined> {
  const rows = await work.tx.query<Row & { mac: Buffer }>({
    name: `user/read-person-by-${column}`,
    text: `SELECT ${columns}, mac FROM "user".person WHERE ${column} = $1`,
    values: [value],
  });
  if (rows[0] === undefined) return undefined;
  const { mac, ...row } = rows[0];
  return work.mac.isRight(table, row, mac) ? row : undefined;
}

/** In the order of `columns`. */
function rowOf(keys: OwnerKeys, person: Person): Row {
  const { userId, emailIndex, createdAt, requiredAssurance, email, displayName, passwordHash } = person;
  const sealed = personStates.seal(keys, placeOf(userId), { email, displayName, passwordHash });
  return {
    user_id: userId,
    email_index: emailIndex,
    created_at: createdAt,
    required_assurance: requiredAssurance,
    sealed,
  };
}

function placeOf(userId: string) {
  return { rowId: userId, ownerId: userId };
}
