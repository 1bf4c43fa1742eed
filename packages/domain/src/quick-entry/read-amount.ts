import { type MoneyRefusal, type ParsedMoney, parseMoney } from '../money/index';

type Amount = Extract<ParsedMoney, { ok: true }>;

export type AmountWords =
  | { ok: true; amount: Amount; at: number; count: number }
  | { ok: false; reason: 'missing' | MoneyRefusal };

/**
 * The amount among the words. One written with decimals, a sign or a currency is meant before a bare number, so that
 * "2 coffees 7.00" costs 7.00.
 */
export function readAmount(words: readonly string[], currency: string, locale: string): AmountWords {
  let bare: AmountWords | undefined;
  let refusal: MoneyRefusal | undefined;
  for (const [at, word] of words.entries()) {
    if (!/\d/.test(word)) continue;
    const parsed = parseMoney(word, currency, { locale });
    if (!parsed.ok) {
      if (parsed.reason !== 'not-a-number') refusal ??= parsed.reason;
      continue;
    }
    const marked = withMark(words, at, currency, locale);
    if (marked) return { ok: true, amount: parsed, ...marked };
    const found: AmountWords = { ok: true, amount: parsed, at, count: 1 };
    if (/\D/.test(word)) return found;
    bare ??= found;
  }
  return bare ?? { ok: false, reason: refusal ?? 'missing' };
}

/** The place of the amount with a currency that stands beside it as a word: "12 EUR", "€ 12". */
function withMark(
  words: readonly string[],
  at: number,
  currency: string,
  locale: string,
): { at: number; count: number } | null {
  const isMark = (word: string | undefined) =>
    word !== undefined && !/[\d@#+-]/.test(word) && parseMoney(`1 ${word}`, currency, { locale }).ok;
  if (isMark(words[at + 1])) return { at, count: 2 };
  return isMark(words[at - 1]) ? { at: at - 1, count: 2 } : null;
}
