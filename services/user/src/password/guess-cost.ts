import { COMMON_WORD_LENGTH_MAX, isCommonWord } from './common-words';
import { isDate, isRun, isSequence, SEQUENCE_LENGTH_MIN } from './known-sequences';

const PIECE_LENGTH_MAX = Math.max(COMMON_WORD_LENGTH_MAX, 40);
/** What follows a long beginning is not looked at: judging takes time with the square of the length. */
const JUDGED_LENGTH_MAX = 128;
const WORD_COST = 2;
const PATTERN_COST = 1;
/** Short glue words ('the', 'my') cost no more than their letters would, and hardly less. */
const SHORT_WORD_COST = 1.5;
const REPEAT_LENGTH_MIN = 2;
/** Where blanks and marks stand between words is worth a little: there are few ways to put them. */
const SEPARATOR_COST = 0.25;
const SEPARATORS = /[\s._\-,;:/|+'"]+/g;

/**
 * How much there is to guess in a password, in characters picked at random: the cheapest way to lay it out in
 * common words (2 each), words the attacker would try for this person, sequences, dates, runs and repeats of
 * what came before (1 each), single characters (1 each), and marks between words (0.25 each). 15 random characters cost about 15,
 * 'PasswordPassword1' costs 4.
 *
 * The idea of covering a password with the cheapest patterns is that of zxcvbn (Wheeler, USENIX Security 2016).
 */
export function guessCost(password: string, personalWords: ReadonlySet<string> = new Set()): number {
  const plain = plainForm(password).slice(0, JUDGED_LENGTH_MAX);
  const readings = readingsOf(plain);
  const costs: number[] = [0];
  for (let end = 1; end <= plain.length; end += 1) {
    let best = (costs[end - 1] ?? 0) + 1;
    const startMin = Math.max(0, end - PIECE_LENGTH_MAX);
    for (let start = end - REPEAT_LENGTH_MIN; start >= startMin; start -= 1) {
      const before = costs[start] ?? 0;
      if (before + PATTERN_COST >= best) continue;
      best = Math.min(best, before + pieceCost(plain, readings, start, end, personalWords));
    }
    costs.push(best);
  }
  const separatorCount = password.slice(0, JUDGED_LENGTH_MAX).match(SEPARATORS)?.length ?? 0;
  return (costs.at(-1) ?? 0) + separatorCount * SEPARATOR_COST;
}

function pieceCost(
  plain: string,
  readings: string[],
  start: number,
  end: number,
  personalWords: ReadonlySet<string>,
): number {
  const piece = plain.slice(start, end);
  if (piece.length >= SEQUENCE_LENGTH_MIN && (isRun(piece) || isSequence(piece) || isDate(piece)))
    return PATTERN_COST;
  if (plain.slice(0, start).includes(piece) && piece.length > REPEAT_LENGTH_MIN) return PATTERN_COST;
  if (plain.slice(start - piece.length, start) === piece) return PATTERN_COST;
  for (const reading of readings) {
    const word = reading.slice(start, end);
    if (personalWords.has(word)) return PATTERN_COST;
    if (isCommonWord(word)) return word.length > SEQUENCE_LENGTH_MIN ? WORD_COST : SHORT_WORD_COST;
  }
  return Number.POSITIVE_INFINITY;
}

/** Lower case, without accents, blanks and the marks that people put between words. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(SEPARATORS, '');
}

const digitLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
};

/** The text as it stands, and with digits and signs read as the letters they are put for. */
function readingsOf(plain: string): string[] {
  const asLetters = [...plain].map((character) => digitLetters[character] ?? character).join('');
  const withL = [...plain].map((character) =>
    character === '1' ? 'l' : (digitLetters[character] ?? character),
  );
  return [...new Set([plain, asLetters, withL.join('')])];
}
