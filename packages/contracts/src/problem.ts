import { z } from 'zod';

/**
 * Every refusal the API can answer, with its status and its public sentence.
 * docs/problems/<service>-<slug>.md explains each; a test holds the two together.
 */
export const problems = {
  'request/invalid': { status: 400, title: 'The request does not fit the contract' },
  'request/unreadable': { status: 400, title: 'The body could not be read' },
  'request/idempotency-key-required': { status: 400, title: 'A write needs an Idempotency-Key' },
  'request/household-required': { status: 400, title: 'Name the household with the florin-household header' },
  'request/unauthenticated': { status: 401, title: 'Sign in first' },
  'request/forbidden': { status: 403, title: 'Your role or scope does not allow this' },
  'request/csrf': { status: 403, title: 'The request does not come from the app' },
  'request/not-found': { status: 404, title: 'There is no such thing here' },
  'request/method-not-allowed': { status: 405, title: 'This path does not take that method' },
  'request/stale': { status: 412, title: 'It changed since you read it' },
  'request/too-large': { status: 413, title: 'The body is larger than allowed' },
  'request/unsupported-media-type': { status: 415, title: 'Send the media type the operation documents' },
  'request/idempotency-key-reused': {
    status: 422,
    title: 'That Idempotency-Key belongs to a different request',
  },
  'request/if-match-required': { status: 428, title: 'Name the version you saw with If-Match' },
  'request/too-many': { status: 429, title: 'Too many requests; wait and try again' },
  'request/failed': { status: 500, title: 'Something went wrong on our side' },
  'request/unavailable': { status: 503, title: 'A part of the system is unavailable; try again shortly' },

  'user/wrong-credentials': { status: 401, title: 'The email or the password is wrong' },
  'user/password-refused': { status: 400, title: 'Choose a different password' },
  'user/household-exists': { status: 409, title: 'A household with this id exists' },

  'transaction/already-exists': { status: 409, title: 'Something with this id exists' },
  'transaction/unknown-account': { status: 400, title: 'There is no such account in this household' },
  'transaction/unknown-category': { status: 400, title: 'There is no such category in this household' },
  'transaction/unknown-category-group': {
    status: 400,
    title: 'There is no such category group in this household',
  },
  'transaction/unbalanced-splits': { status: 400, title: 'The splits do not add up to the amount' },
  'transaction/account-closed': { status: 409, title: 'The account is closed' },
  'transaction/account-in-use': { status: 409, title: 'The account holds transactions; close it instead' },
  'transaction/amount-overflow': {
    status: 400,
    title: 'The balance would leave the range that can be counted',
  },
  'transaction/statement-refused': { status: 422, title: 'The file could not be read as a statement' },
  'transaction/statement-already-imported': {
    status: 409,
    title: 'The statement is being imported or was imported',
  },

  'budgeting/already-exists': { status: 409, title: 'Something with this id exists' },
  'budgeting/category-has-budget': { status: 409, title: 'The category has a budget already' },
  'budgeting/unknown-category': { status: 400, title: 'There is no such category in this household' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, with our readable code and the fields at fault. */
export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  requestId: z.string(),
});
export type ProblemDocument = z.infer<typeof problemDocument>;

/** The page that explains a problem, as the `type` of its document. */
export function problemType(code: ProblemCode): string {
  return `/docs/problems/${code.replace('/', '-')}`;
}
