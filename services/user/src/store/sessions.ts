import type { Assurance } from '@florin/contracts';
import type { IdentityWork } from '@florin/kernel';

export type Session = {
  sessionId: string;
  tokenHash: string;
  userId: string;
  assurance: Assurance;
  authenticatedAt: Date;
  startedAt: Date;
  lastUsedAt: Date;
  endedAt: Date | null;
};

const table = 'user.session';
const columns =
  'session_id, token_hash, user_id, assurance, authenticated_at, started_at, last_used_at, ended_at';

/** Runs as the person who signed in. */
export async function addSession(
  work: IdentityWork,
  session: Pick<Session, 'sessionId' | 'tokenHash' | 'userId' | 'assurance'>,
): Promise<void> {
  const at = new Date(work.now);
  const row = rowOf({ ...session, authenticatedAt: at, startedAt: at, lastUsedAt: at, endedAt: null });
  await work.tx.query({
    text: `INSERT INTO "user".session (${columns}, mac) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [...Object.values(row), work.mac.of(table, row)],
  });
}

/** The session of a token; continues as nobody yet. */
export async function findSession(work: IdentityWork, tokenHash: string): Promise<Session | undefined> {
  await work.enterLookUp(tokenHash);
  return readSession(work, 'token_hash', tokenHash);
}

/** Runs as the person whose session it is. */
export async function touchSession(work: IdentityWork, session: Session): Promise<void> {
  await writeSession(work, { ...session, lastUsedAt: new Date(work.now) });
}

/** Runs as the person whose session it is; one that has ended stays as it is. */
export async function endSession(work: IdentityWork, sessionId: string): Promise<void> {
  const session = await readSession(work, 'session_id', sessionId);
  if (session === undefined || session.endedAt !== null) return;
  await writeSession(work, { ...session, endedAt: new Date(work.now) });
}

/** A row that nobody with the key wrote is none. */
async function readSession(
  work: IdentityWork,
  column: 'token_hash' | 'session_id',
  value: string,
): Promise<Session | undefined> {
  const rows = await work.tx.query<Row & { mac: Buffer }>({
    name: `user/read-session-by-${column}`,
    text: `SELECT ${columns}, mac FROM "user".session WHERE ${column} = $1`,
    values: [value],
  });
  if (rows[0] === undefined) return undefined;
  const { mac, ...row } = rows[0];
  if (!work.mac.isRight(table, row, mac)) return undefined;
  return {
    sessionId: row.session_id,
    tokenHash: row.token_hash,
    userId: row.user_id,
    assurance: row.assurance,
    authenticatedAt: row.authenticated_at,
    startedAt: row.started_at,
    lastUsedAt: row.last_used_at,
    endedAt: row.ended_at,
  };
}

async function writeSession(work: IdentityWork, session: Session): Promise<void> {
  const row = rowOf(session);
  await work.tx.query({
    name: 'user/write-session',
    text: `UPDATE "user".session SET token_hash = $2, user_id = $3, assurance = $4, authenticated_at = $5, started_at = $6,
                  last_used_at = $7, ended_at = $8, mac = $9 WHERE session_id = $1`,
    values: [...Object.values(row), work.mac.of(table, row)],
  });
}

type Row = ReturnType<typeof rowOf>;

/** In the order of `columns`. */
function rowOf(session: Session) {
  return {
    session_id: session.sessionId,
    token_hash: session.tokenHash,
    user_id: session.userId,
    assurance: session.assurance,
    authenticated_at: session.authenticatedAt,
    started_at: session.startedAt,
    last_used_at: session.lastUsedAt,
    ended_at: session.endedAt,
  };
}
