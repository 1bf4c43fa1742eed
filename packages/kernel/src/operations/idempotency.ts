import { createHmac } from 'node:crypto';
import type { Operation } from '@florin/contracts';
import { instantOf } from '../clock';
import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import { Problem } from '../problem';
import { openJson, sealJson } from '../sealing';
import type { Answer } from './handler';
import type { CheckedInput } from './input';

type Scope = { runtime: ServiceRuntime; tx: Transaction; keys: OwnerKeys };
type StoredAnswer = { operation: string; request_hash: Buffer; sealed: Buffer };
/** What is sealed of an answer; one without a body has no second part. */
type SealedAnswer = [status: Answer['status'], body?: unknown];

/**
 * Answers a retry from memory, or runs the write and keeps its answer, in the write's own transaction. The
 * caller holds the owner's lock, so two requests with one key take effect once.
 */
export async function withIdempotency(
  scope: Scope,
  operation: Operation,
  input: CheckedInput,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const key = input.idempotencyKey;
  if (key === undefined) return run();
  const requestHash = await hashOf(scope.runtime, operation, input);
  const stored = await find(scope, key);
  if (stored) return replay(scope, key, stored, operation, requestHash);
  const answer = await run();
  const content: SealedAnswer = answer.body === undefined ? [answer.status] : [answer.status, answer.body];
  await scope.tx.query({
    name: `${scope.runtime.service}/keep-answer`,
    text: `INSERT INTO "${scope.runtime.service}".idempotency (owner_kind, owner_id, key, operation, request_hash, sealed, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      scope.keys.ownerKind,
      scope.keys.ownerId,
      key,
      operation.name,
      requestHash,
      sealJson(scope.keys, placeOf(scope, key, operation, requestHash), content),
      instantOf(scope.runtime.clock),
    ],
  });
  return answer;
}

async function find(scope: Scope, key: string): Promise<StoredAnswer | undefined> {
  const rows = await scope.tx.query<StoredAnswer>({
    name: `${scope.runtime.service}/find-answer`,
    text: `SELECT operation, request_hash, sealed FROM "${scope.runtime.service}".idempotency WHERE owner_kind = $1 AND owner_id = $2 AND key = $3`,
    values: [scope.keys.ownerKind, scope.keys.ownerId, key],
  });
  return rows[0];
}

function replay(
  scope: Scope,
  key: string,
  stored: StoredAnswer,
  operation: Operation,
  requestHash: Buffer,
): Answer {
  if (stored.operation !== operation.name || !stored.request_hash.equals(requestHash)) {
    throw new Problem('request/idempotency-key-reused');
  }
  const place = placeOf(scope, key, operation, requestHash);
  const [status, body] = openJson(scope.keys, place, stored.sealed) as SealedAnswer;
  return { status, body };
}

/** An answer is bound to what was asked, so that it cannot be made the answer to something else. */
function placeOf(scope: Scope, key: string, operation: Operation, requestHash: Buffer) {
  return {
    table: `${scope.runtime.service}.idempotency`,
    rowId: key,
    ownerId: scope.keys.ownerId,
    beside: [operation.name, requestHash.toString('hex')],
  };
}

/**
 * A keyed fingerprint of the checked input: spelling differences a parser removes do not count as another
 * request, and without the key nobody can try amounts against it.
 */
async function hashOf(runtime: ServiceRuntime, operation: Operation, input: CheckedInput): Promise<Buffer> {
  const hash = createHmac('sha256', await runtime.derive('request-hash/1'));
  hash.update(JSON.stringify([operation.name, input.params, input.query, input.ifMatch ?? null]));
  hash.update(input.body instanceof Uint8Array ? input.body : JSON.stringify(input.body ?? null));
  return hash.digest();
}
