import type { ProblemError } from '@florin/sdk';
import type { PendingWrite } from '../store/pending-write';
import { deletedElsewhere } from '../store/rejected-write';
import type { WriteProblem } from '../types';

/** What a failed attempt to send a write means. */
export type Judgement =
  /** It may or may not have happened: the same request again, later. */
  | { kind: 'retry'; afterMs: number }
  /** It did not happen: the row is newer than the one the write was made on. */
  | { kind: 'stale' }
  /** It happened before, or what it wanted is already so. */
  | { kind: 'done' }
  | { kind: 'gone' }
  | { kind: 'session-ended' }
  | { kind: 'csrf-expired' }
  | { kind: 'refused'; problem: WriteProblem };

/**
 * In order of precedence:
 * 401 ends the session and keeps the write. 412 is settled by hearing the newer row first. A delete of what is not
 * there is done. An id is made by this device alone, so a create that "already exists", alone or in a batch, which
 * happens whole or not at all, is our own, whose first answer was lost longer ago than the server remembers keys. A batch
 * passes over rows that are gone, so 404 says of one that an older server does not know it. A key stands for one body alone, so a key that "belongs to
 * another request" tells that the first attempt, which named an older version, took effect. 408, 425, 429 and 5xx come right with time; so does a conflict
 * the edge reports (`request/…`). Anything else will be refused for ever, and goes back to its author.
 */
export function judgeProblem(error: ProblemError, write: PendingWrite): Judgement {
  const { status, code } = error;
  if (status === 401) return { kind: 'session-ended' };
  if (status === 403 && code === 'request/csrf') return { kind: 'csrf-expired' };
  if (status === 412) return { kind: 'stale' };
  if (status === 404 && write.kind === 'delete') return { kind: 'gone' };
  if (status === 404 && write.kind !== 'create' && write.kind !== 'batch')
    return { kind: 'refused', problem: deletedElsewhere };
  const isNew = write.kind === 'create' || write.kind === 'correct' || write.kind === 'batch';
  if (status === 409 && isNew && code.endsWith('/already-exists')) return { kind: 'done' };
  if (code === 'request/idempotency-key-reused') return { kind: 'done' };
  const isPassing = status === 408 || status === 425 || status === 429 || status >= 500;
  if (isPassing || (status === 409 && code.startsWith('request/')))
    return { kind: 'retry', afterMs: (error.retryAfterSeconds ?? 0) * 1000 };
  return { kind: 'refused', problem: { code, title: error.title, status, errors: error.errors } };
}
