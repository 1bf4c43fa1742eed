import type { CsvMapping } from './csv-mapping';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

export type StatementFormat = 'csv' | 'ofx' | 'qfx' | 'qif' | 'camt' | 'mt940';

/** One transaction of the file. */
export type StatementRow = {
  /** The line of the file it starts on, counted from 1. */
  line: number;
  /** The day the bank booked it: the file's own local day, never converted between zones. */
  on: Day;
  /** Minor units of the row's currency; money out is negative. */
  amountMinor: number;
  /** ISO 4217, or null where the file names none. */
  currency: string | null;
  payee: string;
  note: string;
  /** The bank's own name for the transaction (FITID, AcctSvcrRef, …); null where the format has none that is unique. */
  bankId: string | null;
  status: 'posted' | 'pending';
};

/** Why a row of a readable file is not a transaction that can be imported. */
export const badRowReasons = [
  'no-date',
  'bad-date',
  'no-amount',
  'bad-amount',
  'zero-amount',
  'amount-too-large',
  /** The bank shows it as pending and gives no day; it comes again when it is booked. */
  'pending-without-date',
  /** Declined, reverted or cancelled: money never moved. */
  'not-booked',
  /** A purchase or sale of a security; only cash movements are read from investment statements. */
  'investment-trade',
  /** Neither a date nor an amount: a footer, a subtotal, a remark. */
  'not-a-transaction',
  'unclosed-quote',
] as const;
export type BadRowReason = (typeof badRowReasons)[number];

/** `detail` is what the row says, cut to a length that can be shown. */
export type BadRow = { line: number; reason: BadRowReason; detail?: string };

/** One account of the file, in the file's order. Several statements of one account are one account here. */
export type StatementAccount = {
  accountNumber: string | null;
  /** The bank's code (BLZ, routing number, BIC, broker) where the file tells it apart from the number. */
  bankCode: string | null;
  currency: string | null;
  /** The last booked balance the file tells, in minor units of `currency`. */
  closingBalanceMinor: number | null;
  closingOn: Day | null;
  rows: StatementRow[];
};

export type ParsedStatement = {
  format: StatementFormat;
  /** At least one. */
  accounts: StatementAccount[];
  badRows: BadRow[];
  /** How the columns were read; null for every format but CSV. */
  csvMapping: CsvMapping | null;
};

/** Why a whole file is refused, in order of precedence. */
export const statementRefusals = [
  'empty',
  'too-large',
  /** Recognised, but damaged beyond reading: nested too deep, rows too wide, quotes that never close. */
  'unreadable',
  'unknown-format',
  /** A table, but no columns with a date and an amount were found in it; a mapping made by hand can help. */
  'columns-not-found',
  /** The bank put an error in the file instead of a statement; the detail is its message. */
  'bank-refused',
  'no-transactions',
] as const;
export type StatementRefusal = (typeof statementRefusals)[number];

export type StatementResult =
  | { ok: true; statement: ParsedStatement }
  | { ok: false; reason: StatementRefusal; detail: string };
