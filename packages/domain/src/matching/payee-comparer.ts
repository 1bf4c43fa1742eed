import { normalisePayee, payeeSimilarity } from '../payee/index';

/** Similarities kept at most; a file has few different payees, and a hostile one shall not fill the memory. */
const similaritiesMax = 200_000;

export type PayeeComparer = {
  /** The number of a payee as written; payees that are the same when normalised have the same number. 0 is empty. */
  numberOf(payee: string): number;
  /** `payeeSimilarity` of two numbered payees, worked out once for each pair. */
  similarity(left: number, right: number): number;
};

export function payeeComparer(): PayeeComparer {
  const numbersAsWritten = new Map<string, number>();
  const numbers = new Map<string, number>([['', 0]]);
  const payees = [''];
  const similarities = new Map<number, number>();

  function numberOf(payee: string): number {
    const known = numbersAsWritten.get(payee);
    if (known !== undefined) return known;
    const normalised = normalisePayee(payee);
    const number = numbers.get(normalised) ?? payees.push(normalised) - 1;
    numbers.set(normalised, number);
    numbersAsWritten.set(payee, number);
    return number;
  }

  function similarity(left: number, right: number): number {
    if (left === right) return 1;
    const pair = Math.min(left, right) * 2 ** 26 + Math.max(left, right);
    let known = similarities.get(pair);
    if (known === undefined) {
      if (similarities.size >= similaritiesMax) similarities.clear();
      known = payeeSimilarity(payees[left] ?? '', payees[right] ?? '');
      similarities.set(pair, known);
    }
    return known;
  }

  return { numberOf, similarity };
}
