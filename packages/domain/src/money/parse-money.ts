import { type Currency, isCurrency, minorDigitsOf } from './currency';
import { moneyLimitMinor } from './minor';
import { decimalSeparatorOf } from './number-style';

/** Why a text is not an amount, in order of precedence. */
export type MoneyRefusal = 'empty' | 'other-currency' | 'not-a-number' | 'too-many-decimals' | 'too-large';

export type ParsedMoney =
  | {
      ok: true;
      amountMinor: number /** What was written, so that "+3" can mean income. */;
      sign: 'plus' | 'minus' | 'none';
    }
  | { ok: false; reason: MoneyRefusal };

/** Spaces and apostrophes, which only ever group digits. */
const groupMarks = /[ '\u2019]/;
const currencySymbols = /[$¢£¤¥֏؋৳฿៛\u20a0-\u20cf]/;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Reads an amount as people type it: "12.50", "12,50", "1.234,56", "1 234", "-3", "(3)", "3-", "€ 12", "12.5 EUR".
 * Where both separators stand, the last is the decimal one. A lone separator before exactly three digits is
 * ambiguous, and the locale's decimal separator decides it. A decimal that the currency cannot hold is refused,
 * never rounded.
 */
export function parseMoney(text: string, currency: Currency, { locale }: { locale: string }): ParsedMoney {
  const cleaned = withPlainCharacters(text);
  if (cleaned === '') return { ok: false, reason: 'empty' };
  const bare = withoutCurrency(cleaned, currency, locale);
  if (bare === null) return { ok: false, reason: 'other-currency' };
  const signed = takeSign(bare);
  if (!signed) return { ok: false, reason: 'not-a-number' };
  const decimal = readDecimal(signed.digits, decimalSeparatorOf(locale));
  if (!decimal) return { ok: false, reason: 'not-a-number' };
  return toMinor(decimal, signed.sign, minorDigitsOf(currency));
}

/** One kind of space, minus, digit and separator instead of Unicode's many; nothing invisible. */
function withPlainCharacters(text: string): string {
  return text
    .replace(directionMarks, '')
    .replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '.')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text without the currency's own marks, or null where another currency is named. */
function withoutCurrency(text: string, currency: Currency, locale: string): string | null {
  let rest = text;
  for (const mark of [currency, ...marksOf(currency, locale)]) {
    const place = rest.toUpperCase().indexOf(mark.toUpperCase());
    if (place >= 0) {
      rest = `${rest.slice(0, place)} ${rest.slice(place + mark.length)}`.replace(/ +/g, ' ').trim();
      break;
    }
  }
  const word = /[A-Za-z]{3}/.exec(rest)?.[0];
  return currencySymbols.test(rest) || (word && isCurrency(word.toUpperCase())) ? null : rest;
}

const knownMarks = new Map<string, string[]>();
const knownMarksMax = 500;

/** The symbols `locale` and its neighbours write for `currency`, the longest first. */
function marksOf(currency: Currency, locale: string): string[] {
  const key = `${locale} ${currency}`;
  let marks = knownMarks.get(key);
  if (marks === undefined) {
    marks = (['symbol', 'narrowSymbol'] as const)
      .map((display) => markOf(currency, locale, display))
      .filter((mark) => mark !== '')
      .sort((a, b) => b.length - a.length);
    if (knownMarks.size >= knownMarksMax) knownMarks.clear();
    knownMarks.set(key, marks);
  }
  return marks;
}

function markOf(currency: Currency, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  const zero = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay,
    ...digits,
  }).format(0);
  return withPlainCharacters(zero).replace('0', '').trim();
}

function takeSign(text: string): { sign: 'plus' | 'minus' | 'none'; digits: string } | null {
  const parts = /^(\(?) ?([+-]?) ?([^()+-]*?) ?(-?) ?(\)?)$/.exec(text);
  if (!parts) return null;
  const [, open, before, digits = '', after, close] = parts;
  const marks = [open || close, before, after].filter((mark) => mark !== '');
  if (marks.length > 1 || Boolean(open) !== Boolean(close)) return null;
  return { sign: marks.length === 0 ? 'none' : before === '+' ? 'plus' : 'minus', digits };
}

type Decimal = { whole: string; fraction: string };

function readDecimal(digits: string, localeDecimal: '.' | ','): Decimal | null {
  if (!/\d/.test(digits) || /[^\d., '\u2019]/.test(digits)) return null;
  const mark = decimalMarkOf(digits, localeDecimal);
  const place = mark === null ? digits.length : digits.lastIndexOf(mark);
  const whole = ungrouped(digits.slice(0, place));
  const fraction = digits.slice(place + 1);
  return whole === null || /\D/.test(fraction) ? null : { whole, fraction };
}

/** Which of "." and "," is the decimal separator in these digits; null where neither is. */
function decimalMarkOf(digits: string, localeDecimal: '.' | ','): '.' | ',' | null {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : ',';
  const place = Math.max(dot, comma);
  if (digits.indexOf(mark) !== place) return null;
  const couldGroup = /^[1-9]\d{0,2}$/.test(digits.slice(0, place)) && /^\d{3}$/.test(digits.slice(place + 1));
  return couldGroup && mark !== localeDecimal ? null : mark;
}

/** The digits without their groups, or null where the groups are not groups: thousands, or the Indian lakh style. */
function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const mark = /[., '\u2019]/.exec(whole)?.[0] ?? '';
  const groups = whole.split(groupMarks.test(mark) ? groupMarks : mark);
  const [first = '', ...rest] = groups;
  const last = rest.at(-1) ?? '';
  const middle = rest.slice(0, -1);
  const isThousands = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  const isLakh =
    /^\d{1,2}$/.test(first) && /^\d{3}$/.test(last) && middle.every((group) => /^\d{2}$/.test(group));
  return isThousands || isLakh ? groups.join('') : null;
}

function toMinor(
  { whole, fraction }: Decimal,
  sign: 'plus' | 'minus' | 'none',
  minorDigits: number,
): ParsedMoney {
  const kept = fraction.slice(0, minorDigits).padEnd(minorDigits, '0');
  // Zeros too many are harmless, except three of them: "1.000" may mean a thousand.
  if (fraction.length > minorDigits && (fraction.length === 3 || /[1-9]/.test(fraction.slice(minorDigits)))) {
    return { ok: false, reason: 'too-many-decimals' };
  }
  const size = Number(`${whole}${kept}`);
  if (size > moneyLimitMinor) return { ok: false, reason: 'too-large' };
  return { ok: true, amountMinor: sign === 'minus' && size !== 0 ? -size : size, sign };
}
