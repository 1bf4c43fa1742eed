import { statementRefusals } from '@florin/domain/statement';
import { z } from 'zod';

/**
 * Every refusal the API can answer: its status, its public sentence, and what whoever gets it can do. The page
 * docs/problems/README.md is made from this table.
 */
export const problems = {
  'request/invalid': {
    status: 400,
    title: 'The request does not fit the contract',
    mend: 'Each entry of `errors` names a field and what is wrong with it; correct those and send the request again.',
  },
  'request/unreadable': {
    status: 400,
    title: 'The body could not be read',
    mend: 'Send a well-formed JSON body in UTF-8, without keys such as `__proto__`.',
  },
  'request/idempotency-key-required': {
    status: 400,
    title: 'A write needs an Idempotency-Key',
    mend: 'Make a UUID for the write and send it as `idempotency-key`; send the same one when you retry.',
  },
  'request/household-required': {
    status: 400,
    title: 'Name the household with the florin-household header',
    mend: 'Start a household first, or name one of yours with the `florin-household` header.',
  },
  'request/unauthenticated': {
    status: 401,
    title: 'Sign in first',
    mend: 'Sign in; the session ended, was never there, or the token is not for this service.',
  },
  'request/second-factor-required': {
    status: 403,
    title: 'Finish signing in with your second factor',
    mend: 'Give the code or passkey that this sign-in waits for, then send the request again. Signing out works without it.',
  },
  'request/fresh-authentication-required': {
    status: 403,
    title: 'Sign in again to go on',
    mend: 'What the request does asks for a proof of who you are that is at most ten minutes old: sign in again and send it once more.',
  },
  'request/forbidden': {
    status: 403,
    title: 'Your role or scope does not allow this',
    mend: 'Signing in again does not help. Ask an owner of the household for a higher role, or use a token with the scope that the operation names.',
  },
  'request/csrf': {
    status: 403,
    title: 'The request does not come from the app',
    mend: 'Send the `csrfToken` of your session as `x-csrf-token`, from the same origin as the app.',
  },
  'request/not-found': {
    status: 404,
    title: 'There is no such thing here',
    mend: 'Check the id. Things of other households look exactly like things that do not exist.',
  },
  'request/method-not-allowed': {
    status: 405,
    title: 'This path does not take that method',
    mend: 'Look up the method of the path in the API page.',
  },
  'request/stale': {
    status: 412,
    title: 'It changed since you read it',
    mend: 'Read it again, apply your change to the newer version, and name that version in `if-match`.',
  },
  'request/too-large': {
    status: 413,
    title: 'The body is larger than allowed',
    mend: 'Send less at once; the API page names the limit of each operation.',
  },
  'request/unsupported-media-type': {
    status: 415,
    title: 'Send the media type the operation documents',
    mend: 'Send `application/json`, or `application/octet-stream` where the operation takes a file.',
  },
  'request/idempotency-key-reused': {
    status: 422,
    title: 'That Idempotency-Key belongs to a different request',
    mend: 'Use a new UUID for every new write; only a retry of the same write keeps its key.',
  },
  'request/if-match-required': {
    status: 428,
    title: 'Name the version you saw with If-Match',
    mend: 'Send the change number you last saw, in double quotes, as `if-match`.',
  },
  'request/too-many': {
    status: 429,
    title: 'Too many requests; wait and try again',
    mend: 'Wait for the seconds in `retry-after`.',
  },
  'request/failed': {
    status: 500,
    title: 'Something went wrong on our side',
    mend: 'Nothing was changed. Try again; if it keeps failing, report the request id.',
  },
  'request/key-missing': {
    status: 503,
    title: 'The key that opens this data is missing',
    mend: 'The data is kept as it is. Whoever runs this installation puts the key store back from its backup, and it opens again.',
  },
  'request/key-destroyed': {
    status: 410,
    title: 'This data was deleted for good',
    mend: 'Its key was destroyed, and nobody can read it any more. There is nothing to try again.',
  },
  'request/unavailable': {
    status: 503,
    title: 'A part of the system is unavailable; try again shortly',
    mend: 'Nothing was changed. Try again after the seconds in `retry-after`, with the same idempotency key.',
  },

  'user/wrong-credentials': {
    status: 401,
    title: 'The email or the password is wrong',
    mend: 'Check the spelling of both. The answer is the same whether or not the address is known.',
  },
  'user/password-refused': {
    status: 400,
    title: 'Choose a different password',
    mend: 'The error of the field says why. Length counts: four or five unrelated words do well.',
  },
  'user/household-exists': {
    status: 409,
    title: 'A household with this id exists',
    mend: 'Make a new UUID for the household.',
  },

  'user/household-not-empty': {
    status: 409,
    title: 'The household holds transactions or budgets, so its currency stays',
    mend: 'Accounts may be in any currency; add one for another. A household that is counted in another currency is a new one.',
  },

  'user/last-owner': {
    status: 409,
    title: 'A household keeps at least one owner',
    mend: 'Make another member an owner first.',
  },

  'transaction/already-exists': {
    status: 409,
    title: 'Something with this id exists',
    mend: 'The id is taken, perhaps by an earlier try of yours: read it, or make a new UUID.',
  },
  'transaction/unknown-account': {
    status: 400,
    title: 'There is no such account in this household',
    mend: 'Choose an account of this household.',
  },
  'transaction/unknown-category': {
    status: 400,
    title: 'There is no such category in this household',
    mend: 'Choose a category of this household, or none.',
  },
  'transaction/categories-differ': {
    status: 400,
    title: 'One is a category of income, the other of expenses',
    mend: 'Merge a category into another of the same kind.',
  },
  'transaction/category-merged': {
    status: 409,
    title: 'The category is a part of another one already',
    mend: 'Merge the one that it became a part of.',
  },
  'transaction/category-in-use': {
    status: 409,
    title: 'The category has transactions',
    mend: 'Merge it into another one, or archive it; its transactions then stay as they are.',
  },
  'transaction/category-group-in-use': {
    status: 409,
    title: 'The group has categories',
    mend: 'Move its categories to other groups, archived ones included, and remove it then.',
  },
  'transaction/unknown-category-group': {
    status: 400,
    title: 'There is no such category group in this household',
    mend: 'Choose a category group of this household.',
  },
  'transaction/unbalanced-splits': {
    status: 400,
    title: 'The splits do not add up to the amount',
    mend: 'Make the amounts of the splits add up to the amount of the transaction.',
  },
  'transaction/account-closed': {
    status: 409,
    title: 'The account is closed',
    mend: 'Open the account again first, or choose another.',
  },
  'transaction/account-in-use': {
    status: 409,
    title: 'The account holds transactions; close it instead',
    mend: 'Close the account: it leaves the lists and keeps its history.',
  },
  'transaction/account-not-empty': {
    status: 409,
    title: 'The account holds transactions; its currency and its first balance stay',
    mend: 'Correct the balance on a day instead, or add another account for another currency.',
  },
  'transaction/before-stated-balance': {
    status: 400,
    title: 'The balance of the account is known only from a later day on',
    mend: 'Say what it holds on the day it was first stated or later; what came before follows from its transactions.',
  },
  'transaction/is-correction': {
    status: 409,
    title: 'A correction of a balance is not changed like a transaction',
    mend: 'Delete it, and correct the balance again.',
  },
  'transaction/amount-overflow': {
    status: 400,
    title: 'The balance would leave the range that can be counted',
    mend: 'Amounts and balances stay within nine hundred million million minor units; check for a misplaced decimal point.',
  },
  'transaction/statement-refused': {
    status: 422,
    title: 'The file could not be read as a statement',
    mend: `The reason of the error says what the file lacks: ${statementRefusals.join(', ')}. Export it from your bank again, in another format if it offers one.`,
  },
  'transaction/statement-already-imported': {
    status: 409,
    title: 'The statement is being imported or was imported',
    mend: 'Upload the file again to import it again; rows that are known add nothing.',
  },
  'transaction/statement-without-account': {
    status: 409,
    title: 'No account takes the rows of the statement',
    mend: 'Say with the preview operation which account takes which rows, and read a table whose columns were not found with a mapping.',
  },
  'transaction/statement-not-imported': {
    status: 409,
    title: 'The statement is not imported, or was undone',
    mend: 'Wait for the end of its import, if it is under way. What was undone needs no second time.',
  },
  'transaction/other-currency': {
    status: 400,
    title: 'The account is in another currency than the rows',
    mend: 'Choose an account in the currency of the rows, or make one. Where the account changed its currency since a statement was read, read it again with the preview operation.',
  },

  'budgeting/already-exists': {
    status: 409,
    title: 'Something with this id exists',
    mend: 'The id is taken, perhaps by an earlier try of yours: read it, or make a new UUID.',
  },
  'budgeting/category-has-budget': {
    status: 409,
    title: 'The category has a budget already',
    mend: 'Change the budget that the category has.',
  },
  'budgeting/unknown-category': {
    status: 400,
    title: 'There is no such category in this household',
    mend: 'Choose a category of this household.',
  },
} as const satisfies Record<string, { status: number; title: string; mend: string }>;

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

/** Where a problem is explained, as the `type` of its document. */
export function problemType(code: ProblemCode): string {
  return `/docs/problems#${anchorOf(code)}`;
}

/** A code as the id of its paragraph. */
export function anchorOf(code: ProblemCode): string {
  return code.replace('/', '-');
}
