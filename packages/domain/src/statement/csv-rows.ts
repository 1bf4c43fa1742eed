import { isCurrency } from '../money';
import { isBalanceRow } from './balance-row';
import { type BookingStatus, bookingStatusOf } from './booking-status';
import { cleanText, cutText, detailText, noteText, payeeText } from './clean-text';
import { readCsvAmount, readCsvBalance } from './csv-amount';
import { currencyOfCell } from './csv-columns';
import type { CsvMapping } from './csv-mapping';
import type { CsvRecord } from './csv-records';
import { type DateText, dayOf } from './day-text';
import { bankIdCharsMax } from './limits';
import { readSepaTags } from './sepa-tags';
import { hasSlashTags, readSlashTags } from './slash-tags';
import type { BadRow, BadRowReason, Day, StatementRow } from './statement';

/** A row of the table with what only its own file needs: whose account, and the balance after it. */
export type CsvRow = { row: StatementRow; account: string; balanceMinor: number | null };

export type Reading = {
  mapping: CsvMapping;
  readStatus: (cell: string) => BookingStatus;
  readDate: (text: string) => DateText | null;
  fallbackDigits: number;
  digits: (currency: string) => number;
};

/** Reads every record as `mapping` says. A record that is no transaction is told with its line, or is blank. */
export function readCsvRows(
  records: readonly CsvRecord[],
  reading: Reading,
): { rows: CsvRow[]; badRows: BadRow[] } {
  const rows: CsvRow[] = [];
  const badRows: BadRow[] = [];
  const header = reading.mapping.header;
  /** The transaction the next record may continue, and the line it ended on. */
  let last: { row: StatementRow; endLine: number } | null = null;
  for (const record of records) {
    if (header !== null && isSameHeader(record.cells, header)) continue;
    const endLine = record.line + lineEndsIn(record.cells);
    const continued =
      last !== null && last.endLine + 1 === record.line ? continuation(record.cells, reading.mapping) : null;
    if (continued !== null && last !== null) {
      appendText(last.row, continued);
      last.endLine = endLine;
      continue;
    }
    const read = readRecord(record, reading);
    if ('reason' in read) {
      badRows.push(read);
      last = null;
    } else {
      rows.push(read);
      last = { row: read.row, endLine };
    }
  }
  return { rows, badRows };
}

/** Whether these are the header's cells, whatever a later export changed in spacing. */
export function isSameHeader(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells.length >= header.length &&
    header.every((cell, index) => (cells[index] ?? '').trim() === cell.trim())
  );
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) count += cell.split('\n').length - 1;
  }
  return count;
}

/** The text of a record that has text and nothing else: some banks put the shop on a line below the amount. */
function continuation(cells: readonly string[], { columns }: CsvMapping): string | null {
  if ((cells[columns.date] ?? '') !== '') return null;
  const money = [
    columns.date,
    columns.otherDate,
    columns.amount,
    columns.debit,
    columns.credit,
    columns.balance,
  ];
  if (money.some((column) => column !== null && (cells[column] ?? '').trim() !== '')) return null;
  const texts = new Set([...columns.payee, ...columns.note]);
  const text = cells.filter((cell, index) => cell.trim() !== '' && texts.has(index)).join(' ');
  return text === '' || cells.some((cell, index) => cell.trim() !== '' && !texts.has(index)) ? null : text;
}

function appendText(row: StatementRow, text: string): void {
  if (row.note === '') row.payee = payeeText(`${row.payee} ${text}`);
  else row.note = noteText([`${row.note} ${text}`], row.payee);
}

function readRecord({ line, cells }: CsvRecord, reading: Reading): CsvRow | BadRow {
  const { mapping, readDate, readStatus, digits, fallbackDigits } = reading;
  const { columns } = mapping;
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
  const written = mapping.currency ?? currencyOfCell(cell(columns.currency));
  const digitsOf = (currency: string | null) => {
    const known = written ?? currency;
    return known === null ? fallbackDigits : digits(known);
  };
  const amount = readCsvAmount(cells, mapping, digitsOf);
  const date = readDay(cell(columns.date), cell(columns.otherDate), mapping, readDate);
  const status =
    columns.status === null ? statusOfDate(cell(columns.date)) : readStatus(cell(columns.status));
  const reason = refusal(amount, date, status, cell(columns.date));
  if (reason !== null) return bad(line, reason, cells);
  if (!amount.ok || date === null) return bad(line, 'not-a-transaction', cells);
  const isIncome = amount.minor > 0;
  const named = firstFilled(cells, isIncome ? [...columns.payer, ...columns.payee] : columns.payee);
  const told = partyIn(named);
  const payee = payeeText(told.payee);
  if (isBalanceRow(payee)) return bad(line, 'not-a-transaction', cells);
  const currency = written ?? amount.currency;
  return {
    row: {
      line,
      on: date,
      amountMinor: amount.minor,
      currency: currency !== null && isCurrency(currency) ? currency : null,
      payee,
      note: noteText([told.note, ...columns.note.map((column) => purposeOf(cells[column] ?? ''))], payee),
      bankId: cutText(cleanText(unwrapped(cell(columns.bankId))), bankIdCharsMax) || null,
      status: status === 'pending' ? 'pending' : 'posted',
    },
    account: columns.account === null ? '' : cleanText(unwrapped(cell(columns.account))),
    balanceMinor: readCsvBalance(cells, columns.balance, mapping.decimalMark, digitsOf),
  };
}

/** Without a status column, the word "Pending" in place of the date tells it. */
function statusOfDate(text: string): BookingStatus {
  return /^\D/.test(text) ? bookingStatusOf(text) : 'posted';
}

/** The day, 'unreadable' dates as null; the other date stands in only for an empty or "Pending" one. */
function readDay(
  text: string,
  other: string,
  { dateOrder }: CsvMapping,
  readDate: (text: string) => DateText | null,
): Day | null {
  const date = readDate(text);
  if (date) return dayOf(date, dateOrder);
  if (text !== '' && bookingStatusOf(text) !== 'pending') return null;
  const stand = readDate(other);
  return stand ? dayOf(stand, dateOrder) : null;
}

function refusal(
  amount: ReturnType<typeof readCsvAmount>,
  day: Day | null,
  status: 'posted' | 'pending' | 'not-booked',
  dateText: string,
): BadRowReason | null {
  if (status === 'not-booked') return 'not-booked';
  if (day === null) {
    if (!amount.ok) return 'not-a-transaction';
    if (status === 'pending') return 'pending-without-date';
    return dateText === '' ? 'no-date' : 'bad-date';
  }
  if (!amount.ok) return amount.reason;
  return amount.minor === 0 ? 'zero-amount' : null;
}

function bad(line: number, reason: BadRowReason, cells: readonly string[]): BadRow {
  return { line, reason, detail: detailText(cells.filter((cell) => cell.trim() !== '').join(' | ')) };
}

/** Some banks put the party into the text, by tags or labels. */
function partyIn(text: string): { payee: string; note: string } {
  if (hasSlashTags(text)) return readSlashTags(text);
  const labelled = /^(?:Auftraggeber|Empf\u00e4nger): ?(.*?) (?:Kto\/IBAN|Buchungstext): ?(.*)$/.exec(text);
  return labelled ? { payee: labelled[1] ?? '', note: labelled[2] ?? '' } : { payee: text, note: '' };
}

/** What a note cell says without the references around it. */
function purposeOf(cell: string): string {
  const text = unwrapped(cell);
  const { note } = partyIn(text.trim());
  if (note !== '') return note;
  return text.includes('SVWZ+') ? readSepaTags(text).purpose || text : text;
}

function firstFilled(cells: readonly string[], columns: readonly number[]): string {
  for (const column of columns) {
    const text = unwrapped((cells[column] ?? '').trim());
    if (text !== '' && text !== '-' && text !== '*' && text !== 'N/A') return text;
  }
  return '';
}

/** The value of ="0012", which spreadsheets need to keep leading zeros. */
function unwrapped(text: string): string {
  return text.startsWith('="') && text.endsWith('"')
    ? text.slice(2, -1)
    : text.startsWith("'")
      ? text.slice(1)
      : text;
}
