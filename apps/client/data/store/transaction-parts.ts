import type { Transaction, TransactionChange } from '../types';
import type { WritePart } from './pending-write';

type Update = Extract<TransactionChange, { kind: 'update' }>['fields'];

/** What a change does to a row as it is now: what is sent, and what is shown until it is answered. */
export function partOf(
  change: TransactionChange,
  before: Transaction,
  currencyOf: (accountId: string) => string,
): WritePart {
  const { id: rowId } = change;
  if (change.kind === 'delete') return { rowId, kind: 'delete', fields: {}, shown: {} };
  const { categoryId, ...named } = change.fields;
  const shown: Record<string, unknown> = { ...named };
  if (categoryId !== undefined) shown.splits = [{ categoryId, amountMinor: before.amountMinor }];
  if (named.accountId !== undefined) shown.currency = currencyOf(named.accountId);
  return { rowId, kind: 'update', fields: change.fields, shown };
}

/** The way back to the row as it was; a deleted one comes back under a new id, since its own is spent. */
export function undoPart(change: TransactionChange, before: Transaction, newId: () => string): WritePart {
  if (change.kind === 'delete') {
    const { accountId, on, amountMinor, payee, note, splits, status, currency, origin } = before;
    const fields = { accountId, on, amountMinor, payee, note, splits, status, origin };
    const rowId = newId();
    const shown = { id: rowId, ...fields, currency, statementId: null, change: 0 };
    return { rowId, kind: 'create', fields, shown };
  }
  const fields = fieldsBefore(change.fields, before);
  const shown: Record<string, unknown> = { ...fields, splits: before.splits, currency: before.currency };
  delete shown.categoryId;
  return { rowId: before.id, kind: 'update', fields, shown };
}

/** Of the row as it was, the fields that the change named. */
function fieldsBefore({ categoryId, splits, ...named }: Update, before: Transaction): Update {
  const fields: Update = {};
  for (const name of Object.keys(named) as (keyof typeof named)[]) fields[name] = before[name] as never;
  if (categoryId === undefined && splits === undefined) return fields;
  return { ...fields, ...namedSplits(before.splits) };
}

/** Where all is of one category that alone is named, so that it fits whatever the amount is by then. */
export function namedSplits(splits: Transaction['splits']): Pick<Update, 'categoryId' | 'splits'> {
  const [only, ...others] = splits;
  return only && others.length === 0 ? { categoryId: only.categoryId } : { splits };
}
