import { isCurrency, moneyLimitMinor } from '../money';

export type DecimalMark = '.' | ',';

/** An amount as a bank writes it, taken apart and not yet rounded to any currency. */
export type AmountText = {
  whole: string;
  fraction: string;
  /** What was written: a minus (also trailing, or parentheses), a plus, a credit or debit word, or nothing. */
  mark: 'none' | 'minus' | 'plus' | 'credit' | 'debit';
  currency: string | null;
};

const debitWords = new Set(['d', 'dr', 'db', 'dt', 's', 'deb', 'debit', 'soll', 'af']);
const creditWords = new Set(['c', 'cr', 'ct', 'h', 'cred', 'credit', 'haben', 'bij']);
/** Short words that stand for money and name no ISO code by themselves. */
const currencyWords = new Set(
  'kr zl zł kc kč ft fr sfr lei rs kn din tl лв руб р ₽ грн us us$ a$ c$ nz$ s$ hk$ r$ r rm rp bs din. kr. rs. fr. лв. р. руб. nt$ 元 円'.split(
    ' ',
  ),
);
const currencyOfSymbol: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['₽', 'RUB'],
]);

const plain = /^([+-]?)(\d+)(?:([.,])(\d*))?$/;
/** Whole digits in one piece, in thousands, or in the Indian lakh and crore. */
const grouped = /^(?:\d*|\d{1,3}(?:[.,'’`´ ]\d{3})+|\d{1,2}(?:[, ]\d{2})+[, ]\d{3})$/;

/**
 * Reads "1.234,56", "1 234.56-", "(12,00)", "£1,183.23", "12.50 CR", "-EUR 3", "1'000.-", "12,-"; null where
 * the text is no amount. A lone separator before exactly three digits is a group unless `decimalMark` says it is
 * the decimal one; `decimalMark` 'any' takes every lone separator as decimal, as OFX and ISO 20022 define it.
 */
export function readAmountText(text: string, decimalMark: DecimalMark | 'any' | null): AmountText | null {
  const quick = plain.exec(text);
  if (quick) {
    const [, sign, whole = '', separator, fraction = ''] = quick;
    const mark = sign === '-' ? 'minus' : sign === '+' ? 'plus' : 'none';
    if (separator === undefined) return { whole, fraction: '', mark, currency: null };
    const isGroup = fraction.length === 3 && separator !== decimalMark && decimalMark !== 'any';
    if (!isGroup || !/^[1-9]\d{0,2}$/.test(whole)) return { whole, fraction, mark, currency: null };
    return { whole: whole + fraction, fraction: '', mark, currency: null };
  }
  return text.length > 60 ? null : readDecorated(text, decimalMark);
}

function readDecorated(text: string, decimalMark: DecimalMark | 'any' | null): AmountText | null {
  const clean = text
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/([a-z\u0400-\u04ff])\./gi, '$1 ')
    .trim();
  const parts = /^([^\d.,]*)([\d.,'’`´ ]*[\d.,])([^\d]*)$/.exec(clean);
  if (!parts) return null;
  const [, before = '', digits = '', after = ''] = parts;
  // "12,-" and "1'000.-" write that there are no cents; their dash is no minus.
  const trailing = /[.,]$/.test(digits) ? after.replace(/^-+/, '') : after;
  const words = readWords(`${before} ${trailing}`);
  const number = readDigits(digits, decimalMark);
  return words && number ? { ...number, ...words } : null;
}

/** Signs, currency and credit or debit words around the digits; null where something else stands there. */
function readWords(around: string): { mark: AmountText['mark']; currency: string | null } | null {
  const bare = around.replace(/[+\-() ]+/g, ' ').trim();
  const minuses = around.split('-').length - 1 + (around.includes('(') && around.includes(')') ? 1 : 0);
  const pluses = around.split('+').length - 1;
  if (minuses + pluses > 1 || around.includes('(') !== around.includes(')')) return null;
  let mark: AmountText['mark'] = minuses === 1 ? 'minus' : pluses === 1 ? 'plus' : 'none';
  let currency: string | null = null;
  for (const word of bare === '' ? [] : bare.split(' ')) {
    const lower = word.toLowerCase();
    const code = /^[a-z]{3}/i.exec(word)?.[0]?.toUpperCase();
    const symbol = currencyOfSymbol.get(lower);
    if (symbol) currency = symbol;
    else if (code && isCurrency(code) && /^[a-z]{3}[$€£]?$/i.test(word)) currency = code;
    else if (mark === 'none' && debitWords.has(lower)) mark = 'debit';
    else if (mark === 'none' && creditWords.has(lower)) mark = 'credit';
    else if (!currencyWords.has(lower) && !/^[a-z]{0,2}[$¢¥฿₡₦₮₲₵₸₼₾\u20a0-\u20cf]$/.test(lower)) return null;
  }
  return { mark, currency };
}

function readDigits(
  digits: string,
  decimalMark: DecimalMark | 'any' | null,
): { whole: string; fraction: string } | null {
  if (!/\d/.test(digits)) return null;
  const mark = decimalMarkIn(digits.replace(/[^\d.,]/g, ''), decimalMark);
  if (mark === undefined) return null;
  const place = mark === null ? digits.length : digits.lastIndexOf(mark);
  const whole = digits.slice(0, place).trim();
  const fraction = digits.slice(place + 1);
  if (!grouped.test(whole) || /\D/.test(fraction)) return null;
  return { whole: whole.replace(/\D/g, '') || '0', fraction };
}

/** The decimal mark of one number; null where it has none, undefined where the separators make no number. */
function decimalMarkIn(bare: string, known: DecimalMark | 'any' | null): DecimalMark | null | undefined {
  const dot = bare.lastIndexOf('.');
  const comma = bare.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  const mark = dot > comma ? '.' : ',';
  const place = Math.max(dot, comma);
  const isRepeated = bare.indexOf(mark) !== place;
  if (dot >= 0 && comma >= 0) return isRepeated ? undefined : mark;
  const after = bare.length - place - 1;
  if (isRepeated) return after === 3 ? null : undefined;
  if (after !== 3 || mark === known || known === 'any' || !/^[1-9]\d{0,2}$/.test(bare.slice(0, place)))
    return mark;
  return null;
}

export type DecimalProof = { proves: DecimalMark } | { isGroupOrDecimal: DecimalMark };

/** What the separators of an amount say: which one is decimal, or that the only one could be either; null for none. */
export function decimalProofOf(text: string): DecimalProof | null {
  const digits = separated.exec(text)?.[0]?.replace(/[^\d.,]/g, '');
  if (!digits) return null;
  const place = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[place] === '.' ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  const isRepeated = digits.indexOf(mark) !== place;
  if (digits.includes(other)) return isRepeated ? null : { proves: mark };
  if (isRepeated) return { proves: other };
  const couldGroup = digits.length - place === 4 && /^[1-9]\d{0,2}[.,]/.test(digits);
  return couldGroup ? { isGroupOrDecimal: mark } : { proves: mark };
}

const separated = /[\d.,'’`´ \u00a0\u202f]*[.,][\d.,'’`´ \u00a0\u202f]*/;

/**
 * Exact minor units, unsigned; null above what one transaction may hold. Digits beyond the currency's own are
 * rounded half away from zero: a few banks write 115.8331 for what they booked as 115.83.
 */
export function toMinor(amount: { whole: string; fraction: string }, minorDigits: number): number | null {
  const { whole, fraction } = amount;
  const kept =
    fraction.length === minorDigits ? fraction : fraction.slice(0, minorDigits).padEnd(minorDigits, '0');
  if (whole.length + kept.length > 15) {
    const significant = whole.replace(/^0+/, '');
    if (significant.length + kept.length > 15) return null;
  }
  const isRoundedUp = fraction.length > minorDigits && fraction.charCodeAt(minorDigits) >= 53;
  const minor = Number(whole + kept) + (isRoundedUp ? 1 : 0);
  return minor > moneyLimitMinor ? null : minor;
}
