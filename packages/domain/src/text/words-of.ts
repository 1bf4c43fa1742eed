import { foldText } from './fold-text';

/** White space, ASCII and Latin punctuation, and Unicode's general and CJK punctuation. */
const betweenWords = /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+/;

/** The words of a text, folded: letters and digits in runs, without punctuation. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(betweenWords)
    .filter((word) => word !== '');
}
