import { isCurrency } from '../money';
import { readAmountText, toMinor } from './amount-text';
import { cleanText, cutText, detailText, noteText, payeeText } from './clean-text';
import { dayFrom } from './day-text';
import { bankIdCharsMax } from './limits';
import { childAt, decodeEntities, type MarkupElement, textAt } from './markup';
import type { TypedRow } from './parse-ofx';
import type { BadRow, BadRowReason, Day } from './statement';

/** One STMTTRN (booked) or STMTTRNP (pending, OFX 2.2) as a row; OFX 2.3, section 11.4.4. */
export function readOfxTransaction(
  element: MarkupElement,
  accountCurrency: string | null,
  digitsOf: (currency: string | null) => number,
): TypedRow | BadRow {
  const isPending = element.name === 'STMTTRNP';
  const dates = [textAt(element, 'DTPOSTED'), textAt(element, 'DTUSER'), textAt(element, 'DTTRAN')].filter(
    (text) => text !== '',
  );
  const named = textAt(element, 'CURRENCY', 'CURSYM').toUpperCase();
  const currency = isCurrency(named) ? named : accountCurrency;
  const amount = readOfxAmount(textAt(element, 'TRNAMT'), digitsOf(currency));
  const on = readOfxDay(dates[0] ?? '');
  const bad = (reason: BadRowReason): BadRow => ({
    line: element.line,
    reason,
    detail: detailText(summary(element)),
  });
  if (dates.length === 0) return bad('no-date');
  if (on === null) return bad('bad-date');
  if (!amount.ok) return bad(amount.reason);
  if (amount.minor === 0) return bad('zero-amount');
  const payee = payeeText(payeeOf(element));
  return {
    type: textAt(element, 'TRNTYPE').toUpperCase(),
    row: {
      line: element.line,
      on,
      amountMinor: amount.minor,
      currency,
      payee,
      note: noteText(
        [fieldText(element, 'NAME'), fieldText(element, 'EXTDNAME'), fieldText(element, 'MEMO')],
        payee,
      ),
      bankId: cutText(cleanText(textAt(element, 'FITID')), bankIdCharsMax) || null,
      status: isPending ? 'pending' : 'posted',
    },
  };
}

/** NAME, or PAYEE in its two forms, or the memo, or the number of a cheque. A NAME of digits only names nobody. */
function payeeOf(element: MarkupElement): string {
  const check = textAt(element, 'CHECKNUM');
  const name = fieldText(element, 'NAME');
  const isNumber = name !== '' && !/[^\d\s*#.-]/.test(name);
  return (
    (isNumber && fieldText(element, 'MEMO')) ||
    name ||
    decodeEntities(textAt(element, 'PAYEE', 'NAME')) ||
    fieldText(element, 'PAYEE') ||
    fieldText(element, 'MEMO') ||
    (check === '' ? '' : `#${check}`)
  );
}

/** Some banks escape what they had escaped already: "&amp;lt;" is read as "<". */
function fieldText(element: MarkupElement, name: string): string {
  return decodeEntities(childAt(element, name)?.text ?? '');
}

function summary(element: MarkupElement): string {
  return ['DTPOSTED', 'TRNAMT', 'NAME', 'MEMO', 'FITID']
    .map((name) => textAt(element, name))
    .filter((text) => text !== '')
    .join(' ');
}

/** "20240131120000.000[-5:EST]" and its shorter forms; the zone does not move the day. Null for zeros and impossible days. */
export function readOfxDay(text: string): Day | null {
  const parts = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d[-/.])/.exec(text);
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

type OfxAmount =
  | { ok: true; minor: number }
  | { ok: false; reason: 'no-amount' | 'bad-amount' | 'amount-too-large' };

/** OFX 2.3, section 3.2.9.1: a sign, digits, and a comma or point that is always the decimal one. */
export function readOfxAmount(text: string, minorDigits: number): OfxAmount {
  if (text.trim() === '') return { ok: false, reason: 'no-amount' };
  const amount = readAmountText(text.trim(), 'any');
  if (!amount) return { ok: false, reason: 'bad-amount' };
  const minor = toMinor(amount, minorDigits);
  if (minor === null) return { ok: false, reason: 'amount-too-large' };
  return { ok: true, minor: amount.mark === 'minus' || amount.mark === 'debit' ? -minor || 0 : minor };
}
