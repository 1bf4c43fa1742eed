/** Letters that decomposition leaves as they are. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * The words of a text for comparison: lower case, without accents, punctuation as single spaces,
 * `camelCase` taken apart. "Datum zaúčtování" becomes "datum zauctovani".
 */
export function foldText(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßłøæœđðþı]/g, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/[^0-9a-z\u0370-\u1fff\u2c00-\uffff+]+/g, ' ')
    .trim();
}
