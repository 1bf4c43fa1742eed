import { type MoneyRefusal, type ParsedMoney, parseMoney } from '../money/index';

type Amount = Extract<ParsedMoney, { ok: true }>;

export type AmountWords =
  | { ok: true; amount: Amount; at: number; count: number }
  | { ok: false; reason: 'missing' | MoneyRefusal };

/**
 * The amount among the words. One written with decimals, a sign or a currency is meant before a bare number, so that
 * "2 coffees 7.00" costs 7.00; where one is in another currency, no bare number is taken for it; of bare numbers the first word, else the last, else whichever comes first.
 */
export function readAmount(words: readonly string[], currency: string, locale: string): AmountWords {
  const bare: Extract<AmountWords, { ok: true }>[] = [];
  let refusal: MoneyRefusal | undefined;
  for (const [at, word] of words.entries()) {
    if (!/\d/.test(word)) continue;
    const parsed = parseMoney(word, currency, { locale });
    if (!parsed.ok) {
      if (parsed.reason !== 'not-a-number') refusal ??= parsed.reason;
      continue;
    }
    if (hasForeignMark(words, at, currency, locale)) {
      refusal ??= 'other-currency';
      continue;
    }
    const marked = withMark(words, at, currency, locale);
    if (marked || /\D/.test(word)) return { ok: true, amount: parsed, ...(marked ?? { at, count: 1 }) };
    bare.push({ ok: true, amount: parsed, at, count: 1 });
  }
  const last = bare.find(({ at }) => at === words.length - 1);
  const chosen = bare[0]?.at === 0 ? bare[0] : (last ?? bare[0]);
  if (refusal === 'other-currency') return { ok: false, reason: refusal };
  return chosen ?? { ok: false, reason: refusal ?? 'missing' };
}

/** The place of the amount with a currency that stands beside it as a word: "12 EUR", "€ 12". */
function withMark(
  words: readonly string[],
  at: number,
  currency: string,
  locale: string,
): { at: number; count: number } | null {
  if (isMark(words[at + 1], currency, locale)) return { at, count: 2 };
  return isMark(words[at - 1], currency, locale) ? { at: at - 1, count: 2 } : null;
}

function isMark(word: string | undefined, currency: string, locale: string): boolean {
  return word !== undefined && couldMark(word) && parseMoney(`1 ${word}`, currency, { locale }).ok;
}

/** Whether the word beside the amount names another currency, as a sign or as a code in capitals: "10 $", "USD 10". */
function hasForeignMark(words: readonly string[], at: number, currency: string, locale: string): boolean {
  if (isMark(words[at + 1], currency, locale) || isMark(words[at - 1], currency, locale)) return false;
  return [words[at - 1], words[at + 1]].some((word) => {
    // "try" and "all" are words before they are currencies.
    if (word === undefined || !couldMark(word) || word.length > 4) return false;
    if (/\p{Ll}/u.test(word) && !/^(?:usd|eur|gbp|chf)$/i.test(word)) return false;
    const parsed = parseMoney(`1 ${word}`, currency, { locale });
    return !parsed.ok && parsed.reason === 'other-currency';
  });
}

function couldMark(word: string): boolean {
  return !/[\d@#+-]/.test(word);
}
