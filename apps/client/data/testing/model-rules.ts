import type { AnyRow, SyncedResource, Transaction } from '../types';

export type Reply = { status: number; body?: unknown };

export type Named = { amountMinor?: number; splits?: Transaction['splits'] };

/** A single split follows a new amount; several are left for the person to divide again. */
export function splitsAfter(body: Named, before: Transaction): Transaction['splits'] {
  const { amountMinor = before.amountMinor, splits = before.splits } = body;
  const [only] = splits;
  return body.splits === undefined && only && splits.length === 1 ? [{ ...only, amountMinor }] : splits;
}

/** Whether the splits account for the whole amount once it is written. */
export function isBalanced(body: Named, before: Transaction | null): boolean {
  const splits = before ? splitsAfter(body, before) : (body.splits ?? []);
  const sum = splits.reduce((minor, split) => minor + split.amountMinor, 0);
  return sum === (body.amountMinor ?? before?.amountMinor);
}

export function unbalanced(place = ''): Reply {
  return refusal('transaction/unbalanced-splits', `${place}splits`);
}

export function refusal(code: string, field: string): Reply {
  return { status: 400, body: { ...problem(400, code), errors: [{ field, reason: 'is wrong' }] } };
}

export function problem(status: number, code: string) {
  return { type: `/docs/problems/${code}`, title: code, status, code, requestId: 'r' };
}

export function defaultsOf(resource: SyncedResource): object {
  if (resource === 'transactions') return { currency: 'EUR', statementId: null, origin: 'person' };
  if (resource === 'accounts') return { isClosed: false };
  return {};
}

/** The refusal of what names a category or an account that is not there. */
export function unknownIn(
  tables: { row(resource: SyncedResource, id: string): AnyRow | null },
  body: Record<string, unknown>,
  place = '',
): Reply | null {
  const isUnknown = ({ categoryId }: Transaction['splits'][number]) =>
    categoryId !== null && tables.row('categories', categoryId) === null;
  if ((body.splits as Transaction['splits'] | undefined)?.some(isUnknown))
    return refusal('transaction/unknown-category', `${place}splits`);
  const isKnown = body.accountId === undefined || tables.row('accounts', String(body.accountId)) !== null;
  return isKnown ? null : refusal('transaction/unknown-account', `${place}accountId`);
}
