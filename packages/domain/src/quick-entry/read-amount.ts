import { type MoneyRefusal, type ParsedMoney, parseMoney } from '../money/index';

type Amount = Extract<ParsedMoney, { ok: true }>;

export type AmountWords =
  | { ok: true; amount: Amount; at: number; count: number }
  | { ok: false; reason: 'missing' | MoneyRefusal };

/**
 * The amount among the words. One written with decimals, a sign or a currency is meant before a bare number, so that
 * "2 coffees 7.00" costs 7.00; of bare numbers the first word, else the last, else whichever comes first.
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
    const marked = withMark(words, at, currency, locale);
    if (marked || /\D/.test(word)) return { ok: true, amount: parsed, ...(marked ?? { at, count: 1 }) };
    bare.push({ ok: true, amount: parsed, at, count: 1 });
  }
  const last = bare.find(({ at }) => at === words.length - 1);
  const chosen = bare[0]?.at === 0 ? bare[0] : (last ?? bare[0]);
  return chosen ?? { ok: false, reason: refusal ?? 'missing' };
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
