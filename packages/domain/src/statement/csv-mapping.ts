import type { DecimalMark } from './amount-text';
import { type Delimiter, delimiters } from './csv-records';
import type { DateOrder } from './day-text';
import { type TextEncodingName, textEncodings } from './decode-text';
import { columnsMax, fieldCharsMax } from './limits';

/** Columns by number, counted from 0; null or an empty list where the table has none of the kind. */
export type CsvColumns = {
  date: number;
  /** Stands in where the date cell is empty: the day of purchase while the bank has not booked it yet. */
  otherDate: number | null;
  /** One signed (or marked) amount, or else `debit` and `credit`. */
  amount: number | null;
  debit: number | null;
  credit: number | null;
  /** Says of an unsigned amount whether it came in or went out. */
  sign: number | null;
  /** Taken off the amount. */
  fee: number | null;
  /** The first that is not empty is the payee. */
  payee: number[];
  /** Like `payee`, tried first when money comes in. */
  payer: number[];
  note: number[];
  currency: number | null;
  bankId: number | null;
  /** The household's own account, in files that hold several. */
  account: number | null;
  balance: number | null;
  /** Says whether a row is pending, booked or declined. */
  status: number | null;
};

/**
 * How one bank's CSV is read: detected, shown in the preview, remembered, and given back to read the next file the
 * same way. Plain JSON.
 */
export type CsvMapping = {
  encoding: TextEncodingName;
  delimiter: Delimiter;
  /** The heading's cells; null where the table starts at once. A later file is read from wherever its heading is. */
  header: string[] | null;
  /** Records above the table, the heading included. */
  skipRecords: number;
  columns: CsvColumns;
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /**
   * 'as-written': minus is money out. 'reversed': minus is money in, as card issuers write it. 'unsigned-is-debit':
   * only money in carries a mark, "+" or "CR". 'by-column': the `sign` column decides.
   */
  amountSign: 'as-written' | 'reversed' | 'unsigned-is-debit' | 'by-column';
  /** Whether the numbers in the debit column carry a minus of their own; likewise for the credit column. */
  debitIsNegative: boolean;
  creditIsNegative: boolean;
  /** What an empty cell of the `sign` column means. */
  blankSign: 'credit' | 'debit';
  /** The currency named by the amount's own heading, "Amount (EUR)"; it goes before the currency column. */
  currency: string | null;
};

/** The mapping inside a stored or received value; null where it is none, or would read outside any table. */
export function readCsvMapping(value: unknown): CsvMapping | null {
  if (!isRecord(value) || !isRecord(value.columns)) return null;
  const from = value.columns;
  if (!isColumn(from.date)) return null;
  const column = (name: string) => (isColumn(from[name]) ? (from[name] as number) : null);
  const columnList = (name: string) => (Array.isArray(from[name]) ? from[name].filter(isColumn) : []);
  const columns: CsvColumns = {
    date: from.date,
    otherDate: column('otherDate'),
    amount: column('amount'),
    debit: column('debit'),
    credit: column('credit'),
    sign: column('sign'),
    fee: column('fee'),
    payee: columnList('payee'),
    payer: columnList('payer'),
    note: columnList('note'),
    currency: column('currency'),
    bankId: column('bankId'),
    account: column('account'),
    balance: column('balance'),
    status: column('status'),
  };
  if (columns.amount === null && columns.debit === null && columns.credit === null) return null;
  const encoding = textEncodings.find((name) => name === value.encoding);
  const delimiter = delimiters.find((mark) => mark === value.delimiter);
  const dateOrder = (['dmy', 'mdy', 'ymd'] as const).find((order) => order === value.dateOrder);
  const decimalMark = ([',', '.'] as const).find((mark) => mark === value.decimalMark);
  const amountSign = amountSigns.find((sign) => sign === value.amountSign);
  if (!encoding || !delimiter || !dateOrder || !decimalMark || !amountSign) return null;
  return {
    encoding,
    delimiter,
    header: isHeader(value.header) ? value.header : null,
    skipRecords: isColumn(value.skipRecords) ? value.skipRecords : 0,
    columns,
    dateOrder,
    decimalMark,
    amountSign,
    debitIsNegative: value.debitIsNegative === true,
    creditIsNegative: value.creditIsNegative === true,
    blankSign: value.blankSign === 'credit' ? 'credit' : 'debit',
    currency: typeof value.currency === 'string' && /^[A-Z]{3}$/.test(value.currency) ? value.currency : null,
  };
}

const amountSigns = ['as-written', 'reversed', 'unsigned-is-debit', 'by-column'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isColumn(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < columnsMax;
}

function isHeader(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= columnsMax &&
    value.every((cell) => typeof cell === 'string' && cell.length <= fieldCharsMax)
  );
}
