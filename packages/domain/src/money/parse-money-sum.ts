import type { Currency } from './currency';
import { moneyLimitMinor } from './minor';
import { type ParsedMoney, parseMoney } from './parse-money';

/** How many pieces of one thing may be written before or after "×". */
const factorMax = 9999;

/**
 * Reads what `parseMoney` reads, and simple sums of it: "12+3.5", "20 - 4,50", "3 × 1.20". A product binds closer than
 * a sum, one of its sides is a whole number, and only the first term may carry a sign of its own.
 */
export function parseMoneySum(text: string, currency: Currency, { locale }: { locale: string }): ParsedMoney {
  const whole = parseMoney(text, currency, { locale });
  if (whole.ok || whole.reason === 'empty') return whole;
  const [first = '', ...rest] = text.split(/([+\-\u2212])/);
  // A sign before the first figure belongs to it: "-3+5" begins with "-3".
  const leads = first.trim() === '' && rest.length > 2;
  const start = leads ? `${rest[0]}${rest[1]}` : first;
  const steps = leads ? rest.slice(2) : rest;
  let sum = parseTerm(start, currency, locale);
  if (sum === null) return whole;
  for (let at = 0; at < steps.length; at += 2) {
    const term = parseTerm(steps[at + 1] ?? '', currency, locale);
    if (term === null) return whole;
    sum += steps[at] === '+' ? term : -term;
  }
  if (Math.abs(sum) > moneyLimitMinor) return { ok: false, reason: 'too-large' };
  const sign = sum < 0 ? 'minus' : text.trim().startsWith('+') ? 'plus' : 'none';
  return { ok: true, amountMinor: sum === 0 ? 0 : sum, sign };
}

/** Minor units of one amount, or of an amount taken a whole number of times; null where it is neither. */
function parseTerm(text: string, currency: Currency, locale: string): number | null {
  const [one = '', other, ...more] = text.split(/[*×]/);
  if (more.length > 0) return null;
  if (other === undefined) return minorOf(one, currency, locale);
  const [times, amount] = factorOf(one) !== null ? [factorOf(one), other] : [factorOf(other), one];
  const minor = minorOf(amount, currency, locale);
  return times === null || minor === null ? null : times * minor;
}

function factorOf(text: string): number | null {
  const written = /^\s*(\d{1,4})\s*$/.exec(text)?.[1];
  return written === undefined || Number(written) > factorMax ? null : Number(written);
}

function minorOf(text: string, currency: Currency, locale: string): number | null {
  const parsed = parseMoney(text, currency, { locale });
  return parsed.ok ? parsed.amountMinor : null;
}
