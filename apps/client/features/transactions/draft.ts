import { isDay } from '@florin/domain/calendar';
import type { Transaction, TransactionFields } from '@/data';

/** A transaction while it is being entered. The amount has no sign; the direction says which it gets. */
export interface Draft {
  isIncome: boolean;
  amountMinor: number | null;
  payee: string;
  categoryId: string;
  accountId: string;
  on: string;
  note: string;
}

export type DraftProblem = 'amount-missing' | 'account-missing' | 'day-wrong';

export function draftOf(row: Transaction): Draft {
  return {
    isIncome: row.amountMinor > 0,
    amountMinor: Math.abs(row.amountMinor),
    payee: row.payee,
    categoryId: row.splits[0]?.categoryId ?? '',
    accountId: row.accountId,
    on: row.on,
    note: row.note,
  };
}

/** The first thing that keeps a draft from being saved, or null. */
export function problemOf(draft: Draft): DraftProblem | null {
  if (!draft.amountMinor) return 'amount-missing';
  if (!draft.accountId) return 'account-missing';
  return isDay(draft.on) ? null : 'day-wrong';
}

/**
 * What to save. A row with one split follows the draft's category; a row with several keeps its splits, and its amount,
 * since only their editor knows how they share it.
 */
export function fieldsOf(draft: Draft, splits?: Transaction['splits']): TransactionFields {
  const size = Math.abs(draft.amountMinor ?? 0);
  const amountMinor = draft.isIncome ? size : -size;
  const isSplit = splits !== undefined && splits.length > 1;
  return {
    accountId: draft.accountId,
    on: draft.on,
    amountMinor: isSplit ? splits.reduce((sum, split) => sum + split.amountMinor, 0) : amountMinor,
    payee: draft.payee.trim(),
    note: draft.note.trim(),
    splits: isSplit ? splits : [{ categoryId: draft.categoryId || null, amountMinor }],
  };
}
