import type { Statement } from '@florin/contracts';
import { isLedgerDay } from '@florin/domain/calendar';
import { enteredLimitMinor } from '@florin/domain/money';
import {
  accountForImport,
  type CsvMapping,
  type ParsedStatement,
  parseStatement,
  readCsvMapping,
  type StatementRow,
} from '@florin/domain/statement';
import { fieldProblem, Problem } from '@florin/kernel';

export type ReadStatement = {
  format: Statement['format'];
  rows: StatementRow[];
  badRows: Statement['badRows'];
  csvMapping: Statement['csvMapping'];
};

/** More than this many bad rows say nothing a person would read. */
const badRowsMax = 200;

/**
 * Reads a file for one account. `mapping` is how its columns were read before, or how the person wants them
 * read; `isMappingForced` says which, because a remembered one gives way where it no longer fits.
 */
export function readStatement(
  file: Uint8Array,
  options: {
    fileName: string;
    currency: string;
    fileAccount: string | null;
    mapping: Statement['csvMapping'];
    isMappingForced: boolean;
  },
): ReadStatement {
  const parsed = parse(file, options);
  const account = accountForImport(parsed, options.fileAccount);
  if (account === null) {
    const numbers = parsed.accounts.map((each) => each.accountNumber ?? '?').join(', ');
    throw fieldProblem(
      'transaction/statement-refused',
      'fileAccount',
      `choose one of the file's accounts: ${numbers}`,
    );
  }
  const rows: StatementRow[] = [];
  const badRows = parsed.badRows.map(({ line, reason }) => ({ line, reason: reason as string }));
  for (const row of account.rows) {
    const reason = refusalOf(row, row.currency ?? account.currency ?? options.currency, options.currency);
    if (reason === undefined) rows.push(row);
    else badRows.push({ line: row.line, reason });
  }
  return {
    format: parsed.format,
    rows,
    badRows: badRows.sort((a, b) => a.line - b.line).slice(0, badRowsMax),
    csvMapping: parsed.csvMapping as Statement['csvMapping'],
  };
}

/** What this household cannot take of a row that reads well. */
function refusalOf(row: StatementRow, currency: string, accountCurrency: string): string | undefined {
  if (currency !== accountCurrency) return 'other-currency';
  if (Math.abs(row.amountMinor) > enteredLimitMinor) return 'amount-too-large';
  if (!isLedgerDay(row.on)) return 'bad-date';
  return undefined;
}

function parse(file: Uint8Array, options: Parameters<typeof readStatement>[1]): ParsedStatement {
  const base = { fileName: options.fileName, fallbackCurrency: options.currency };
  const mapping = options.mapping === null ? null : readCsvMapping(options.mapping);
  if (options.mapping !== null && options.isMappingForced && mapping === null) {
    throw fieldProblem('request/invalid', 'csvMapping', 'does not say how to read a table');
  }
  const remembered = mapping === null ? undefined : tryParse(file, { ...base, csvMapping: mapping });
  if (remembered && (options.isMappingForced || fits(remembered))) return remembered;
  const result = parseStatement(file, base);
  if (!result.ok) throw refusal(result.reason, result.detail);
  return result.statement;
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

function refusal(reason: string, detail: string): Problem {
  return new Problem('transaction/statement-refused', { detail, errors: [{ field: 'body', reason }] });
}
