import { readAmountText, toMinor } from './amount-text';
import { dayFrom, daysInMonth, fullYear } from './day-text';
import type { BadRowReason, Day } from './statement';

/** What field 61 says of one transaction. */
export type Mt940Line = {
  on: Day;
  amountMinor: number;
  isExpected: boolean;
  /** The account owner's reference, '' for none. */
  reference: string;
  /** The bank's own reference after "//", '' for none. */
  bankReference: string;
  /** The other side, where it follows the 16 characters of the reference; '' for none. */
  name: string;
  /** Supplementary details, the lines below the first. */
  details: string;
};

/** Value date, entry date, mark, funds code, amount, type, references. */
const statementLine =
  /^(\d{6})(\d{4})?(RC|RD|ER|EC|ED|C|D)([A-Z])?\s?([\d.,]{1,18})(?:([NFS][A-Z0-9 ]{3})(.*))?$/;

/**
 * Field 61 by the SWIFT user handbook (MT940, "Statement Line"), with what banks make of it. The day is the value
 * date: it is always there and has its year, the entry date has neither. RC and RD are reversals, so they count the
 * other way round. Days that a month does not have, as 30 February for interest, are the month's last.
 */
export function readMt940Line(
  lines: readonly string[],
  minorDigits: number,
): { ok: true; line: Mt940Line } | { ok: false; reason: BadRowReason } {
  const parts = splitLine(lines);
  if (!parts) return { ok: false, reason: 'bad-amount' };
  const { match, rest } = parts;
  const [, valueDate = '', , mark = '', , amountText = '', , referenceText = ''] = match;
  const on = readMt940Day(valueDate);
  if (on === null) return { ok: false, reason: 'bad-date' };
  const amount = readAmountText(amountText, 'any');
  if (!amount) return { ok: false, reason: 'bad-amount' };
  const minor = toMinor(amount, minorDigits);
  if (minor === null) return { ok: false, reason: 'amount-too-large' };
  if (minor === 0) return { ok: false, reason: 'zero-amount' };
  const isIncome = mark === 'C' || mark === 'RD' || mark === 'EC';
  const { reference, bankReference, name } = readReferences(referenceText);
  return {
    ok: true,
    line: {
      on,
      amountMinor: isIncome ? minor : -minor,
      isExpected: mark.startsWith('E'),
      reference,
      bankReference,
      name,
      details: rest.filter((part) => part !== '').join(' '),
    },
  };
}

/** The first line taken apart; where it was wrapped before the amount, the second with it. */
function splitLine(lines: readonly string[]): { match: RegExpExecArray; rest: string[] } | null {
  const [first = '', second = ''] = lines;
  const match = statementLine.exec(first.trim());
  if (match) return { match, rest: lines.slice(1).map((line) => line.trim()) };
  const joined = statementLine.exec(first.trim() + second.trim());
  return joined ? { match: joined, rest: lines.slice(2).map((line) => line.trim()) } : null;
}

/** "0121470966      W.P. Jansen", "NONREF//B4E07XM00200", "P000029225". */
function readReferences(text: string): { reference: string; bankReference: string; name: string } {
  const slashes = text.indexOf('//');
  const own = slashes < 0 ? text : text.slice(0, slashes);
  // Only a padded reference has a name behind it; an IBAN is just longer than allowed.
  const isLong = own.length > 16 && own[15] === ' ';
  return {
    reference: known((isLong ? own.slice(0, 16) : own).trim()),
    bankReference: known(slashes < 0 ? '' : text.slice(slashes + 2).trim()),
    name: isLong ? own.slice(16).trim() : '',
  };
}

function known(reference: string): string {
  return /^(?:NONREF|NOTPROVIDED|NOREF|KREF\+?|EREF|0+)$/i.test(reference) ? '' : reference;
}

/** YYMMDD; a day 29 to 31 that the month does not have is its last. */
export function readMt940Day(text: string): Day | null {
  const year = fullYear(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  if (month < 1 || month > 12 || day > 31) return null;
  return dayFrom(year, month, Math.min(day, daysInMonth(year, month)));
}
