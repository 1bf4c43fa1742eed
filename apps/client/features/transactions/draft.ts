import { isDay } from '@florin/domain/calendar';
import type { Transaction, TransactionFields } from '@/data';
import { type Part, restOf } from './parts-of-draft';

/** A transaction while it is being entered. Amounts have no sign; the direction says which they get. */
export interface Draft {
  isIncome: boolean;
  amountMinor: number | null;
  payee: string;
  /** One for what it was for, or several that together are the amount. */
  parts: readonly Part[];
  accountId: string;
  on: string;
  note: string;
}

export type DraftProblem = 'amount-missing' | 'account-missing' | 'day-wrong' | 'parts-unequal';

export function draftOf(row: Transaction): Draft {
  const sign = row.amountMinor > 0 ? 1 : -1;
  return {
    isIncome: row.amountMinor > 0,
    amountMinor: Math.abs(row.amountMinor),
    payee: row.payee,
    parts: row.splits.map(({ categoryId, amountMinor }) => ({
      categoryId: categoryId ?? '',
      amountMinor: sign * amountMinor,
    })),
    accountId: row.accountId,
    on: row.on,
    note: row.note,
  };
}

/** The first thing that keeps a draft from being saved, or null. */
export function problemOf(draft: Draft): DraftProblem | null {
  if (!draft.amountMinor) return 'amount-missing';
  if (!draft.accountId) return 'account-missing';
  if (!isDay(draft.on)) return 'day-wrong';
  if (draft.parts.length < 2) return null;
  const isWhole = draft.parts.every(({ amountMinor }) => Boolean(amountMinor));
  return isWhole && restOf(draft.amountMinor, draft.parts) === 0 ? null : 'parts-unequal';
}

/** What to save of a draft without a problem. A single part is the whole amount. */
export function fieldsOf(
  draft: Draft,
): TransactionFields & Required<Pick<TransactionFields, 'note' | 'splits'>> {
  const sign = draft.isIncome ? 1 : -1;
  const amountMinor = sign * Math.abs(draft.amountMinor ?? 0);
  const [only, ...others] = draft.parts;
  return {
    accountId: draft.accountId,
    on: draft.on,
    amountMinor,
    payee: draft.payee.trim(),
    note: draft.note.trim(),
    splits:
      others.length === 0
        ? [{ categoryId: only?.categoryId || null, amountMinor }]
        : draft.parts.map((part) => ({
            categoryId: part.categoryId || null,
            amountMinor: sign * (part.amountMinor ?? 0),
          })),
  };
}

/** The fields in which a draft differs from what is saved; amount and parts belong together. */
export function changedFields(draft: Draft, saved: Draft): Partial<TransactionFields> {
  const after = fieldsOf(draft);
  const before = fieldsOf(saved);
  const changed: Partial<TransactionFields> = {};
  for (const name of ['accountId', 'on', 'payee', 'note'] as const)
    if (after[name] !== before[name]) changed[name] = after[name];
  const isSameAmount = after.amountMinor === before.amountMinor;
  if (!isSameAmount) changed.amountMinor = after.amountMinor;
  if (!isSameAmount || JSON.stringify(after.splits) !== JSON.stringify(before.splits))
    changed.splits = after.splits;
  return changed;
}

const draftFields = ['isIncome', 'amountMinor', 'payee', 'parts', 'accountId', 'on', 'note'] as const;
export type DraftField = (typeof draftFields)[number];

/**
 * The draft on a newer version of its row: what the person did not touch follows the row, what they did stays theirs.
 * `overridden` are the fields that another device changed as well, and to something else.
 */
export function rebased(draft: Draft, from: Draft, to: Draft): { draft: Draft; overridden: DraftField[] } {
  const merged: Draft = { ...to };
  const overridden: DraftField[] = [];
  for (const name of draftFields) {
    if (isSame(draft[name], from[name])) continue;
    (merged as unknown as Record<DraftField, unknown>)[name] = draft[name];
    if (!isSame(to[name], from[name]) && !isSame(to[name], draft[name])) overridden.push(name);
  }
  return { draft: merged, overridden };
}

/** Spaces around a text are not saved, so they make no difference. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
