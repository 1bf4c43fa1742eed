import { type LedgerBlock, type LedgerEntry, searchBlocks } from '@florin/domain/ledger';
import { sideOf } from '../ledger/months';

type Found = Pick<LedgerEntry, 'id' | 'on' | 'accountId' | 'payee' | 'note' | 'amountMinor'>;

/**
 * The newest transactions that hold the words, in whatever currency, and how many there are. Each side is
 * searched by itself, because a month that stands on both would otherwise not come out in order.
 */
export function findInMonths(
  months: ReadonlyMap<string, LedgerBlock>,
  text: string,
  limit: number,
): { rows: Found[]; total: number } {
  const sides = (['home', 'foreign'] as const).map((side) => {
    const blocks = [...months].filter(([name]) => sideOf(name) === side).map(([, block]) => block);
    return searchBlocks(blocks, text, limit);
  });
  const rows = sides
    .flatMap(({ entries }) => entries)
    .sort(newestFirst)
    .slice(0, limit)
    .map(({ id, on, accountId, payee, note, amountMinor }) => ({
      id,
      on,
      accountId,
      payee,
      note,
      amountMinor,
    }));
  return { rows, total: sides.reduce((sum, side) => sum + side.total, 0) };
}

/** By day and, within a day, by id, which follows the time of entry. */
function newestFirst(one: Found, other: Found): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
