import { foldText } from '../text/index';
import type { LedgerBlock } from './block';
import type { FoldedTexts } from './dictionary';
import type { LedgerEntry } from './entry';
import { entryAt, newestFirst } from './read-entries';

/** Each word has a bit of a 32-bit number. */
const wordsMax = 31;

/**
 * The rows whose payee and note together contain every word of `needle`, newest first. Case and diacritics do not
 * matter. Words past the thirty-first are passed over; a needle without a word finds nothing.
 */
export function searchText(block: LedgerBlock, needle: string): number[] {
  const words = wordsOf(needle);
  if (words.length === 0 || block.rowCount === 0) return [];
  const payeeWords = wordsFound(block.payeeTexts.folded(), words);
  const noteWords = wordsFound(block.noteTexts.folded(), words);
  const everyWord = 2 ** words.length - 1;
  const rows: number[] = [];
  for (let row = 0; row < block.rowCount; row += 1) {
    const found =
      (payeeWords[block.payees[row] as number] as number) | (noteWords[block.notes[row] as number] as number);
    if (found === everyWord) rows.push(row);
  }
  return newestFirst(block, rows);
}

/** The newest `limit` transactions found over many blocks, and how many there are in all. */
export function searchBlocks(
  blocks: readonly LedgerBlock[],
  needle: string,
  limit: number,
): { entries: LedgerEntry[]; total: number } {
  const entries: LedgerEntry[] = [];
  let total = 0;
  for (const block of [...blocks].sort((a, b) => (a.month < b.month ? 1 : -1))) {
    const rows = searchText(block, needle);
    total += rows.length;
    for (const row of rows.slice(0, Math.max(0, limit - entries.length))) entries.push(entryAt(block, row));
  }
  return { entries, total };
}

function wordsOf(needle: string): string[] {
  const words = foldText(needle)
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, wordsMax);
}

/** For each value of a dictionary, the words it contains, as bits. */
function wordsFound({ text, starts }: FoldedTexts, words: readonly string[]): Uint32Array {
  const found = new Uint32Array(starts.length);
  for (const [bit, word] of words.entries()) {
    let number = 0;
    for (let place = text.indexOf(word); place >= 0; ) {
      while (number + 1 < starts.length && (starts[number + 1] as number) <= place) number += 1;
      found[number]! |= 1 << bit;
      // The rest of this value is of no interest: the next hit is looked for in the next one.
      place = number + 1 < starts.length ? text.indexOf(word, starts[number + 1]) : -1;
    }
  }
  return found;
}
