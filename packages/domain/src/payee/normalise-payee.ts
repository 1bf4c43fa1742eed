import { foldText, wordsOf } from '../text/index';

/** Payment services that write themselves before the shop: "PAYPAL *SPOTIFY", "SumUp  *Bakery", "SQ *CAFE". */
const servicePrefix = /^(?:paypal|sumup|sq|zettle|izettle|tst|klarna|stripe|google|apple(?:\.com)?)\s*\*\s*/;

/** Words banks and registers add to a name without naming anybody. */
const emptyWords = new Set(
  (
    'gmbh kg ag ug ohg ev mbh co inc llc ltd limited plc corp bv nv sa sas sarl srl spa oy ab as aps sro kft ' +
    'www com de net org pos card purchase payment debit credit visa mastercard maestro contactless ref the and und'
  ).split(' '),
);

/**
 * The part of a payee that names somebody: lower case, no diacritics, no numbers, punctuation, legal forms or payment
 * service. "SumUp *Café Müller GmbH 0042" becomes "cafe muller". A payee of nothing else keeps its digits and words.
 */
export function normalisePayee(payee: string): string {
  const words = wordsOf(foldText(payee).trim().replace(servicePrefix, ''));
  const naming = words.filter((word) => !/\d/.test(word) && !emptyWords.has(word));
  return (naming.length > 0 ? naming : words).join(' ');
}

/** From this similarity on, two payees are taken for the same. */
export const similarPayeeMin = 0.6;

/**
 * How alike two normalised payees are, 0 to 1. The same is 1; one whose words all stand in the other is 0.9; else the
 * Dice coefficient of their letter pairs. An empty payee is unlike anything but another empty one.
 */
export function payeeSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  const leftWords = left.split(' ');
  const rightWords = right.split(' ');
  const [few, many] =
    leftWords.length <= rightWords.length ? [leftWords, rightWords] : [rightWords, leftWords];
  if (few.every((word) => many.includes(word)) && few.some((word) => word.length > 2)) return 0.9;
  return diceOfPairs(left.replaceAll(' ', ''), right.replaceAll(' ', ''));
}

/** 2 × shared pairs / all pairs, each pair counted as often as it occurs (Dice 1945). */
function diceOfPairs(left: string, right: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < left.length; at += 1) {
    const pair = left.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < right.length; at += 1) {
    const pair = right.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  const all = left.length + right.length - 2;
  return all <= 0 ? 0 : (2 * shared) / all;
}
