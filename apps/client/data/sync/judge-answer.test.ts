import { ProblemError } from '@florin/sdk';
import { describe, expect, it } from 'vitest';
import type { PendingWrite } from '../store/pending-write';
import { backOffMs } from './back-off';
import { judgeProblem } from './judge-answer';

function judge(
  status: number,
  code: string,
  kind: PendingWrite['kind'],
  retryAfterSeconds: number | null = null,
) {
  const error = new ProblemError({
    status,
    code,
    title: 't',
    errors: [],
    retryAfterSeconds,
    requestId: null,
  });
  return judgeProblem(error, { kind } as PendingWrite);
}

describe('the answer to a write that did not succeed', () => {
  it.each([
    [401, 'request/unauthenticated', 'update', 'session-ended'],
    [403, 'request/csrf', 'update', 'csrf-expired'],
    [403, 'request/forbidden', 'update', 'refused'],
    [412, 'request/stale', 'update', 'stale'],
    [412, 'request/stale', 'delete', 'stale'],
    [404, 'request/not-found', 'delete', 'gone'],
    [404, 'request/not-found', 'update', 'refused'],
    [404, 'request/not-found', 'create', 'refused'],
    [409, 'transaction/already-exists', 'create', 'done'],
    [409, 'transaction/already-exists', 'batch', 'done'],
    [409, 'transaction/already-exists', 'correct', 'done'],
    [409, 'transaction/already-exists', 'update', 'refused'],
    [409, 'budgeting/category-has-budget', 'create', 'refused'],
    [409, 'transaction/account-closed', 'create', 'refused'],
    [409, 'request/in-progress', 'create', 'retry'],
    [422, 'request/idempotency-key-reused', 'update', 'done'],
    [400, 'transaction/unbalanced-splits', 'create', 'refused'],
    [413, 'request/too-large', 'create', 'refused'],
    [408, 'request/failed', 'create', 'retry'],
    [429, 'request/too-many', 'create', 'retry'],
    [500, 'request/failed', 'create', 'retry'],
    [503, 'request/unavailable', 'delete', 'retry'],
  ] as const)('%i %s to a %s means %s', (status, code, kind, expected) => {
    expect(judge(status, code, kind).kind).toBe(expected);
  });

  it('gives an edit of a row that is gone back as deleted elsewhere', () => {
    expect(judge(404, 'request/not-found', 'update')).toMatchObject({
      problem: { code: 'deleted-elsewhere' },
    });
  });

  it('does not say of a step over several rows, which an older server does not know, that it was deleted', () => {
    expect(judge(404, 'request/not-found', 'batch')).toMatchObject({
      kind: 'refused',
      problem: { code: 'request/not-found' },
    });
  });

  it('waits as long as it is asked to', () => {
    expect(judge(429, 'request/too-many', 'create', 7)).toEqual({ kind: 'retry', afterMs: 7000 });
  });
});

describe('the wait between attempts', () => {
  it('doubles up to a minute, half of it by chance, and is never shorter than asked', () => {
    expect([1, 2, 3, 20].map((failures) => backOffMs(failures, 0))).toEqual([250, 500, 1000, 30_000]);
    expect([1, 2, 3, 20].map((failures) => backOffMs(failures, 1))).toEqual([500, 1000, 2000, 60_000]);
    expect(backOffMs(1, 0.5, 9000)).toBe(9000);
  });
});
