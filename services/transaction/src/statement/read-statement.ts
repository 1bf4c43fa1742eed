import type { Statement, StatementPreview } from '@florin/contracts';
import { isLedgerDay } from '@florin/domain/calendar';
import { enteredLimitMinor } from '@florin/domain/money';
import {
  type BadRow,
  type BadRowReason,
  type CsvMapping,
  type FileAccount,
  fileAccounts,
  type ParsedStatement,
  parseStatement,
  readCsvMapping,
  type StatementRow,
  sampleCsv,
} from '@florin/domain/statement';
import { fieldProblem, Problem } from '@florin/kernel';

export type ReadStatement = {
  /** What holds where the file names none. */
  currency: string;
  format: Statement['format'];
  /** None where the columns of a table were not found. */
  accounts: FileAccount[];
  badRows: Statement['badRows'];
  csvMapping: Statement['csvMapping'];
  table: StatementPreview['table'];
};

/** A household has fewer; a column that was taken for the account may have one in every row. */
const accountsMax = 100;
/** More than this many bad rows say nothing a person would read. */
const badRowsMax = 200;

/**
 * Reads a file. `mapping` is how its columns were read before, or how the person wants them read; `isMappingForced` says
 * which, because a remembered one gives way where it no longer fits. `currency` is whose minor digits hold where the
 * file names none.
 */
export function readStatement(
  file: Uint8Array,
  options: {
    fileName: string;
    currency: string;
    mapping: Statement['csvMapping'];
    isMappingForced: boolean;
  },
): ReadStatement {
  const parsed = parse(file, options);
  if (parsed === 'columns-not-found') return withoutColumns(file, options.currency);
  const badRows: BadRow[] = [...parsed.badRows];
  const told = fileAccounts(parsed);
  if (told.length > accountsMax) throw refusal('too-large', `more than ${accountsMax} accounts`);
  const accounts = told.map((account) => ({
    ...account,
    rows: account.rows.filter((row) => {
      const reason = refusalOf(row);
      if (reason !== undefined) badRows.push({ line: row.line, reason, detail: textOf(row) });
      return reason === undefined;
    }),
  }));
  return {
    currency: options.currency,
    format: parsed.format,
    accounts,
    badRows: badRows
      .sort((a, b) => a.line - b.line)
      .slice(0, badRowsMax)
      .map(({ line, reason, detail = '' }) => ({ line, reason, text: detail })),
    csvMapping: parsed.csvMapping as Statement['csvMapping'],
    table: parsed.csvMapping === null ? null : tableOf(file, parsed.csvMapping),
  };
}

/** What this household cannot take of a row that reads well. */
function refusalOf(row: StatementRow): BadRowReason | undefined {
  if (Math.abs(row.amountMinor) > enteredLimitMinor) return 'amount-too-large';
  if (!isLedgerDay(row.on)) return 'bad-date';
  return undefined;
}

function textOf({ on, payee, note }: StatementRow): string {
  return [on, payee, note]
    .filter((part) => part !== '')
    .join(' | ')
    .slice(0, 100);
}

function parse(
  file: Uint8Array,
  options: Parameters<typeof readStatement>[1],
): ParsedStatement | 'columns-not-found' {
  const base = { fileName: options.fileName, fallbackCurrency: options.currency };
  const mapping = options.mapping === null ? null : readCsvMapping(options.mapping);
  if (options.mapping !== null && options.isMappingForced && mapping === null) {
    throw fieldProblem('request/invalid', 'csvMapping', 'does not say how to read a table');
  }
  const remembered = mapping === null ? undefined : tryParse(file, { ...base, csvMapping: mapping });
  if (remembered && (options.isMappingForced || fits(remembered))) return remembered;
  const result = parseStatement(file, base);
  if (result.ok) return result.statement;
  if (result.reason === 'columns-not-found' && tableOf(file, null) !== null) return result.reason;
  throw refusal(result.reason, result.detail);
}

function tryParse(
  file: Uint8Array,
  options: { fileName: string; fallbackCurrency: string; csvMapping: CsvMapping },
): ParsedStatement | undefined {
  const result = parseStatement(file, options);
  return result.ok ? result.statement : undefined;
}

/** A remembered mapping fits while most rows can be read by it. */
function fits(statement: ParsedStatement): boolean {
  const rowCount = statement.accounts.reduce((sum, account) => sum + account.rows.length, 0);
  return rowCount > statement.badRows.length;
}

/** A person can say which column means what, having seen the table. */
function withoutColumns(file: Uint8Array, currency: string): ReadStatement {
  return { currency, format: 'csv', accounts: [], badRows: [], csvMapping: null, table: tableOf(file, null) };
}

function tableOf(file: Uint8Array, mapping: CsvMapping | null): StatementPreview['table'] {
  return sampleCsv(file, mapping) as StatementPreview['table'];
}

function refusal(reason: string, detail: string): Problem {
  return new Problem('transaction/statement-refused', { detail, errors: [{ field: 'body', reason }] });
}
