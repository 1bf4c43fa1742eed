import type { Assurance } from '@florin/contracts';
import type { Transaction } from '@florin/kernel/database';

export type SessionRow = {
  sessionId: string;
  userId: string;
  assurance: Assurance;
  authenticatedAt: Date;
  startedAt: Date;
  lastUsedAt: Date;
  endedAt: Date | null;
};

export async function addSession(
  tx: Transaction,
  session: { sessionId: string; tokenHash: string; userId: string; assurance: Assurance; at: string },
): Promise<void> {
  await tx.query({
    text: `INSERT INTO "user".identity_session
             (session_id, token_hash, user_id, assurance, authenticated_at, started_at, last_used_at)
           VALUES ($1, $2, $3, $4, $5, $5, $5)`,
    values: [session.sessionId, session.tokenHash, session.userId, session.assurance, session.at],
  });
}

export async function findSession(tx: Transaction, tokenHash: string): Promise<SessionRow | undefined> {
  const rows = await tx.query<SessionRow>({
    name: 'user/find-session',
    text: `SELECT session_id AS "sessionId", user_id AS "userId", assurance, authenticated_at AS "authenticatedAt",
                  started_at AS "startedAt", last_used_at AS "lastUsedAt", ended_at AS "endedAt"
             FROM "user".identity_session WHERE token_hash = $1`,
    values: [tokenHash],
  });
  return rows[0];
}

export async function touchSession(tx: Transaction, sessionId: string, at: string): Promise<void> {
  await tx.query({
    text: 'UPDATE "user".identity_session SET last_used_at = $2 WHERE session_id = $1',
    values: [sessionId, at],
  });
}

export async function endSession(tx: Transaction, sessionId: string, at: string): Promise<void> {
  await tx.query({
    text: 'UPDATE "user".identity_session SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL',
    values: [sessionId, at],
  });
}
