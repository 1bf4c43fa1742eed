import { type Currency, minorDigitsOf } from '@florin/domain/money';
import { foldText } from '@florin/domain/text';
import type { Transaction } from '../types';

/** Households repeat themselves: a few hundred payees and notes stand behind 100,000 rows, so each is folded once. */
const foldedMax = 50_000;
const folded = new Map<string, string>();

function foldOnce(text: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    if (folded.size >= foldedMax) folded.clear();
    found = foldText(text);
    folded.set(text, found);
  }
  return found;
}

/** Folded texts are a household's own words; they go when it closes. */
export function forgetFolded(): void {
  folded.clear();
}

/** What a row's account and categories are called. */
export interface RowNames {
  account(id: string): string;
  category(id: string): string;
}

/**
 * Tells whether every word of the search occurs in a row's payee, note, amount ("12.5" finds 12.50), account or
 * categories. The answer for a text or an id is kept, so that a row costs a few look-ups.
 */
export function createTextMatcher(search: string, names: RowNames): (row: Transaction) => boolean {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 30);
  const all = 2 ** words.length - 1;
  const amounts = words.map(readAmount);
  const hasAmounts = amounts.some((amount) => amount !== null);
  const known = new Map<string, number>();

  const knownAccounts = new Map<string, number>();
  const knownCategories = new Map<string, number>();

  function wordsIn(text: string): number {
    let mask = known.get(text);
    if (mask === undefined) {
      const own = foldOnce(text);
      mask = 0;
      for (let at = 0; at < words.length; at++) if (own.includes(words[at]!)) mask |= 1 << at;
      known.set(text, mask);
    }
    return mask;
  }
  function wordsOf(id: string, ids: Map<string, number>, name: (id: string) => string): number {
    let mask = ids.get(id);
    if (mask === undefined) {
      mask = wordsIn(name(id));
      ids.set(id, mask);
    }
    return mask;
  }
  return (row) => {
    let mask = wordsIn(row.payee);
    if (mask === all) return true;
    if (row.note !== '') mask |= wordsIn(row.note);
    mask |= wordsOf(row.accountId, knownAccounts, names.account);
    for (const { categoryId } of row.splits)
      if (categoryId !== null) mask |= wordsOf(categoryId, knownCategories, names.category);
    if (mask === all || !hasAmounts) return mask === all;
    const decimals = minorDigitsOf(row.currency as Currency);
    const digits = String(Math.abs(row.amountMinor)).padStart(decimals + 1, '0');
    const point = digits.length - decimals;
    for (let at = 0; at < words.length; at++) {
      const amount = amounts[at];
      if (amount && amount.whole === digits.slice(0, point) && digits.startsWith(amount.fraction, point))
        mask |= 1 << at;
    }
    return mask === all;
  };
}

/** Whether a word of the search may be an amount. */
export function namesAmount(search: string): boolean {
  return search.split(/\s+/).some((word) => readAmount(word) !== null);
}

/** "12", "12.5" or "12,50", the part before the point without leading zeros. */
function readAmount(word: string): { whole: string; fraction: string } | null {
  const found = /^[-−]?(\d+)(?:[.,](\d{1,3}))?$/.exec(word);
  return found && { whole: found[1]!.replace(/^0+(?=.)/, ''), fraction: found[2] ?? '' };
}
