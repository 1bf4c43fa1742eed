import type { Transaction } from '@/data';

/** Whether a transaction waits for a category. The correction of a balance never has one, and parts are set by hand. */
export function isUnsorted({ origin, splits }: Pick<Transaction, 'origin' | 'splits'>): boolean {
  const [only, more] = splits;
  return origin !== 'correction' && more === undefined && only?.categoryId === null;
}
