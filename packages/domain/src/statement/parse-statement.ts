import { type CsvMapping, readCsvMapping } from './csv-mapping';
import { declaredEncoding } from './declared-encoding';
import { type DecodedText, decodeText } from './decode-text';
import { binaryKindOf, detectFormat } from './detect-format';
import { fileBytesMax, rowsMax } from './limits';
import { parseCamt } from './parse-camt';
import { parseCsv } from './parse-csv';
import { parseMt940 } from './parse-mt940';
import { parseOfx } from './parse-ofx';
import { parseQif } from './parse-qif';
import type { ParsedStatement, StatementFormat, StatementResult, StatementRow } from './statement';

export type ParseOptions = {
  /** Only its ending is looked at, to tell QFX from OFX. */
  fileName?: string;
  /** How to read a CSV file, from an earlier result; not looked at for other formats. */
  csvMapping?: CsvMapping | null;
  /** Whose minor digits hold where the file names no currency: the chosen account's. */
  fallbackCurrency: string;
};

/**
 * Reads a bank statement in any supported format. Never throws and ends in time linear in the file's size, whatever
 * the bytes are. Amounts are exact minor units; a row that cannot be read is told in `badRows` and stops nothing.
 */
export function parseStatement(bytes: Uint8Array, options: ParseOptions): StatementResult {
  if (bytes.length === 0) return { ok: false, reason: 'empty', detail: 'the file has no bytes' };
  if (bytes.length > fileBytesMax) {
    return { ok: false, reason: 'too-large', detail: `more than ${fileBytesMax / 1024 / 1024} MiB` };
  }
  const binary = binaryKindOf(bytes);
  if (binary !== null) return { ok: false, reason: 'unknown-format', detail: `the file is ${binary}` };
  const decoded = decodeText(bytes, null);
  if (!/\S/.test(decoded.text))
    return { ok: false, reason: 'empty', detail: 'the file has only blank lines' };
  const format = detectFormat(decoded.text, options.fileName ?? '');
  if (format === null)
    return { ok: false, reason: 'unknown-format', detail: 'XML or HTML, but no statement' };
  const mapping = options.csvMapping ? readCsvMapping(options.csvMapping) : null;
  const result =
    format === 'csv'
      ? parseCsv(bytes, decoded, mapping, options.fallbackCurrency)
      : parseMessage(format, asDeclared(bytes, decoded).text, options.fallbackCurrency);
  return result.ok ? checked(result.statement) : result;
}

function parseMessage(
  format: Exclude<StatementFormat, 'csv'>,
  text: string,
  fallbackCurrency: string,
): StatementResult {
  switch (format) {
    case 'ofx':
    case 'qfx':
      return parseOfx(format, text, fallbackCurrency);
    case 'camt':
      return parseCamt(text, fallbackCurrency);
    case 'mt940':
      return parseMt940(text, fallbackCurrency);
    case 'qif':
      return parseQif(text, fallbackCurrency);
  }
}

/** The encoding a file declares is only asked where its bytes do not show it: many declare one and write another. */
function asDeclared(bytes: Uint8Array, decoded: DecodedText): DecodedText {
  if (decoded.encoding.startsWith('utf')) return decoded;
  const declared = declaredEncoding(decoded.text);
  return declared === null || declared === decoded.encoding ? decoded : decodeText(bytes, declared);
}

function checked(statement: ParsedStatement): StatementResult {
  const rowCount = statement.accounts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowCount + statement.badRows.length > rowsMax) {
    return { ok: false, reason: 'too-large', detail: `more than ${rowsMax} rows` };
  }
  if (rowCount + statement.badRows.length === 0) {
    return {
      ok: false,
      reason: 'no-transactions',
      detail: `a ${statement.format} file without transactions`,
    };
  }
  for (const { rows } of statement.accounts) dropAmbiguousIds(rows);
  return { ok: true, statement };
}

/**
 * Forgets ids that stand for different transactions of one account: some banks write "0" or a batch number in every
 * row, and matching by such an id would lose all but one. Rows equal in every respect keep theirs.
 */
function dropAmbiguousIds(rows: StatementRow[]): void {
  const first = new Map<string, StatementRow>();
  const ambiguous = new Set<string>();
  for (const row of rows) {
    if (row.bankId === null) continue;
    const other = first.get(row.bankId);
    if (!other) first.set(row.bankId, row);
    else if (!isSameTransaction(row, other)) ambiguous.add(row.bankId);
  }
  if (ambiguous.size === 0) return;
  for (const row of rows) {
    if (row.bankId !== null && ambiguous.has(row.bankId)) row.bankId = null;
  }
}

function isSameTransaction(a: StatementRow, b: StatementRow): boolean {
  return a.on === b.on && a.amountMinor === b.amountMinor && a.payee === b.payee && a.note === b.note;
}
