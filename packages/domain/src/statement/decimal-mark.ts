import { type DecimalMark, provenDecimalMark } from './amount-text';

/** The decimal mark most of these amounts prove; null where none proves any. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | null {
  let dots = 0;
  let commas = 0;
  for (const text of texts) {
    const mark = provenDecimalMark(text);
    if (mark === '.') dots++;
    if (mark === ',') commas++;
  }
  return dots === commas ? null : dots > commas ? '.' : ',';
}
