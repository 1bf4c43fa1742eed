import type { Transaction } from '../types';

/** The transactions of one category as they are once it became a part of another. */
export function movedBetween(rows: readonly Transaction[], from: string, into: string): Transaction[] {
  return rows
    .filter(({ splits }) => splits.some(({ categoryId }) => categoryId === from))
    .map((row) => ({
      ...row,
      splits: row.splits.map((split) => (split.categoryId === from ? { ...split, categoryId: into } : split)),
    }));
}
