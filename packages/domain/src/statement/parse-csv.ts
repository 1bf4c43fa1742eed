import { minorDigitsOf } from '../money';
import { createStatusReader } from './booking-status';
import { detailText } from './clean-text';
import { csvAccounts } from './csv-accounts';
import { detectDelimiter, detectMapping } from './csv-layout';
import type { CsvMapping } from './csv-mapping';
import { type CsvRecord, type CsvRecords, type Delimiter, readCsvRecords } from './csv-records';
import { isSameHeader, readCsvRows } from './csv-rows';
import { createDateReader, provenDateOrder } from './date-order';
import type { DateOrder } from './day-text';
import { type DecodedText, decodeText } from './decode-text';
import type { BadRow, StatementResult } from './statement';

/**
 * Reads a CSV statement. `mapping` reads it as an earlier file of the same bank, or as the user corrected it; where
 * the file has no such heading the mapping does not fit and the layout is detected anew. The mapping that was used
 * is in the result.
 */
export function parseCsv(
  bytes: Uint8Array,
  decoded: DecodedText,
  mapping: CsvMapping | null,
  fallbackCurrency: string,
): StatementResult {
  if (mapping) {
    const forced = readForced(bytes, mapping);
    if (forced) return parseTable(forced.read, forced.mapping, fallbackCurrency);
  }
  const found = findTableText(decoded.text, fallbackCurrency);
  if (found === null) {
    return { ok: false, reason: 'unknown-format', detail: 'neither a table nor any known statement format' };
  }
  const { text, delimiter } = found;
  const read = readCsvRecords(text, delimiter);
  if (!read.ok) return read;
  const detected = detectMapping(read.records, decoded, delimiter, fallbackCurrency);
  if (!detected) {
    const first = read.records[0]?.cells.join(' | ') ?? '';
    return { ok: false, reason: 'columns-not-found', detail: detailText(first) };
  }
  return parseTable(read, detected, fallbackCurrency);
}

/** The text that reads as a table and its delimiter: the file's own, or that inside lines quoted whole. */
function findTableText(
  text: string,
  fallbackCurrency: string,
): { text: string; delimiter: Delimiter } | null {
  const own = detectDelimiter(text, fallbackCurrency);
  if (own !== null) return { text, delimiter: own };
  const inner = insideQuotedLines(text);
  const delimiter = inner === null ? null : detectDelimiter(inner, fallbackCurrency);
  return inner === null || delimiter === null ? null : { text: inner, delimiter };
}

/** The table inside a file whose every line was quoted whole, "a,""b"",c"; null where it is none. */
function insideQuotedLines(text: string): string | null {
  if (!/^[^\n]*"/.test(text)) return null;
  const read = readCsvRecords(text, ',');
  if (!read.ok) return null;
  const isWrapped = read.records.every(({ cells }) => cells.length === 1) && !text.includes('\n\n');
  return isWrapped && read.records.length > 0 ? read.records.map(({ cells }) => cells[0]).join('\n') : null;
}

type ReadRecords = Extract<CsvRecords, { ok: true }>;

/** The records by a given mapping, whose table is found by its heading; null where the file has another. */
function readForced(
  bytes: Uint8Array,
  mapping: CsvMapping,
): { read: ReadRecords; mapping: CsvMapping } | null {
  const read = readCsvRecords(decodeText(bytes, mapping.encoding).text, mapping.delimiter);
  if (!read.ok) return null;
  const { header } = mapping;
  const index = header === null ? 0 : read.records.findIndex(({ cells }) => isSameHeader(cells, header));
  if (index < 0) return null;
  const skipRecords = header === null ? mapping.skipRecords : index + 1;
  return {
    read,
    mapping: { ...mapping, skipRecords, dateOrder: orderIn(read.records.slice(skipRecords), mapping) },
  };
}

/** The mapping's order, unless the file's own dates prove another: the earlier file may not have had any proof. */
function orderIn(records: readonly CsvRecord[], { columns, dateOrder }: CsvMapping): DateOrder {
  const readDate = createDateReader();
  return (
    provenDateOrder(records.map(({ cells }) => readDate((cells[columns.date] ?? '').trim()))) ?? dateOrder
  );
}

function parseTable(read: ReadRecords, mapping: CsvMapping, fallbackCurrency: string): StatementResult {
  const data = read.records.slice(mapping.skipRecords);
  const { rows, badRows } = readCsvRows(data, {
    mapping,
    readDate: createDateReader(),
    readStatus: createStatusReader(),
    digits: minorDigitsOf,
    fallbackDigits: minorDigitsOf(fallbackCurrency),
  });
  const accounts = csvAccounts(rows, ibanAbove(read.records.slice(0, mapping.skipRecords)));
  return {
    ok: true,
    statement: {
      format: 'csv',
      accounts,
      badRows: withUnclosedQuotes(badRows, read.unclosedQuoteLines),
      csvMapping: mapping,
    },
  };
}

/** The account number banks print above the table. */
function ibanAbove(records: readonly CsvRecord[]): string | null {
  for (const { cells } of records) {
    const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/.exec(cells.join(' '))?.[0];
    if (iban) return iban.replaceAll(' ', '');
  }
  return null;
}

/** An unclosed quote explains a bad row better than what came of it. */
function withUnclosedQuotes(badRows: BadRow[], lines: readonly number[]): BadRow[] {
  if (lines.length === 0) return badRows;
  const unclosed = new Set(lines);
  return badRows.map((row) => (unclosed.has(row.line) ? { ...row, reason: 'unclosed-quote' } : row));
}
