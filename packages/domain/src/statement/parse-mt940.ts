import { isCurrency, minorDigitsOf } from '../money';
import { readAmountText, toMinor } from './amount-text';
import { cutText, detailText, noteText, payeeText } from './clean-text';
import { bankIdCharsMax, rowsMax } from './limits';
import { emptyAccount, mergeAccounts } from './merge-accounts';
import { readAccountingDetails } from './mt940-accounting-details';
import { readMt940Details } from './mt940-details';
import { type Mt940Field, readMt940Fields } from './mt940-fields';
import { type Mt940Line, readMt940Day, readMt940Line } from './mt940-line';
import type { BadRow, StatementAccount, StatementResult, StatementRow } from './statement';

/** Reads MT940 statements and MT942 interim reports, with or without their SWIFT envelope, any number in a file. */
export function parseMt940(text: string, fallbackCurrency: string): StatementResult {
  const accounts: StatementAccount[] = [];
  const badRows: BadRow[] = [];
  const fields = readMt940Fields(text);
  if (fields === null) return { ok: false, reason: 'too-large', detail: `more than ${rowsMax} rows` };
  for (const message of splitMessages(fields)) {
    accounts.push(readMessage(message, fallbackCurrency, badRows));
  }
  return {
    ok: true,
    statement: { format: 'mt940', accounts: mergeAccounts(accounts), badRows, csvMapping: null },
  };
}

/** A message starts at its reference (20), or at an account (25) where that is missing. */
function splitMessages(fields: readonly Mt940Field[]): Mt940Field[][] {
  const messages: Mt940Field[][] = [];
  let seen = new Set<string>();
  for (const field of fields) {
    const isStart =
      field.tag === '20' ||
      (field.tag.startsWith('25') && isAccount(field) && seen.has('25') && !seen.has('61'));
    if (isStart || messages.length === 0) {
      messages.push([]);
      seen = new Set();
    }
    messages.at(-1)?.push(field);
    seen.add(field.tag.slice(0, 2));
  }
  return messages;
}

/** A 25 that holds subfields is a mistyped 86. */
function isAccount(field: Mt940Field): boolean {
  return !/\?\d\d|^\/[A-Z]{4}\//.test(field.lines[0] ?? '');
}

type Transaction = { field: Mt940Field; details: string[]; ns: string[] };

function readMessage(
  fields: readonly Mt940Field[],
  fallbackCurrency: string,
  badRows: BadRow[],
): StatementAccount {
  const account = emptyAccount();
  const transactions: Transaction[] = [];
  let last: Transaction | null = null;
  for (const field of fields) {
    const isDetails = field.tag === '86' || (field.tag === '25' && !isAccount(field));
    if (field.tag === '61') {
      last = { field, details: [], ns: [] };
      transactions.push(last);
    } else if (isDetails) {
      // After a closing balance, 86 tells about the statement.
      last?.details.push(...field.lines);
    } else if (field.tag === 'NS') {
      last?.ns.push(...field.lines);
    } else {
      if (field.tag.startsWith('6')) last = null;
      readHeading(account, field, fallbackCurrency);
    }
  }
  for (const transaction of transactions) {
    const row = readTransaction(transaction, account.currency, fallbackCurrency);
    if ('reason' in row) badRows.push(row);
    else account.rows.push(row);
  }
  return account;
}

function readHeading(account: StatementAccount, field: Mt940Field, fallbackCurrency: string): void {
  const value = field.lines.join('').trim();
  if (field.tag.startsWith('25') && account.accountNumber === null) {
    const parts = /^(.*?)([A-Z]{3})?$/.exec(value);
    const named =
      parts?.[2] !== undefined && isCurrency(parts[2]) && /\d/.test(parts[1] ?? '') ? parts[2] : null;
    account.accountNumber =
      (named === null ? value : (parts?.[1] ?? value)).trim().replace(/\/$/, '') || null;
    account.currency ??= named;
  }
  const limit = /^([A-Z]{3})/.exec(value)?.[1];
  if (field.tag === '34F' && limit && isCurrency(limit)) account.currency ??= limit;
  if (!/^6[024]/.test(field.tag)) return;
  const parts = /^([CD])(\d{6})([A-Z]{3})?([\d.,\s]+)$/.exec(value);
  if (!parts) return;
  const [, mark, day = '', code, amountText = ''] = parts;
  if (code !== undefined && isCurrency(code)) account.currency ??= code;
  const amount = readAmountText(amountText.replace(/\s/g, ''), 'any');
  const minor = amount ? toMinor(amount, minorDigitsOf(account.currency ?? fallbackCurrency)) : null;
  if (!field.tag.startsWith('62') || minor === null) return;
  account.closingBalanceMinor = mark === 'D' ? -minor || 0 : minor;
  account.closingOn = readMt940Day(day);
}

function readTransaction(
  { field, details, ns }: Transaction,
  currency: string | null,
  fallbackCurrency: string,
): StatementRow | BadRow {
  const read = readMt940Line(field.lines, minorDigitsOf(currency ?? fallbackCurrency));
  if (!read.ok) return { line: field.line, reason: read.reason, detail: detailText(field.lines.join(' ')) };
  const { line } = read;
  const told = details.length > 0 ? readMt940Details(details) : readAccountingDetails(ns);
  const payee = payeeText(line.name || told.payee || line.details || line.reference);
  return {
    line: field.line,
    on: line.on,
    amountMinor: line.amountMinor,
    currency,
    payee,
    note: noteText(
      [line.name === '' ? '' : told.payee, told.note, isAccountNumber(line.details) ? '' : line.details],
      payee,
    ),
    bankId: bankIdOf(line),
    status: line.isExpected ? 'pending' : 'posted',
  };
}

function isAccountNumber(text: string): boolean {
  return /^[A-Z]{0,4}\d[\dA-Z]{5,33}$/.test(text);
}

/**
 * The bank's reference together with day and amount: references of SWIFT messages are unique for a day at most, and
 * an id that returned with another payment would hide it as a duplicate.
 */
function bankIdOf({ bankReference, on, amountMinor }: Mt940Line): string | null {
  return bankReference === '' ? null : cutText(`${bankReference} ${on} ${amountMinor}`, bankIdCharsMax);
}
