import { minorDigitsOf } from '../money';
import { assignColumns } from './csv-assign';
import { columnFacts } from './csv-columns';
import { readConventions } from './csv-conventions';
import type { CsvMapping } from './csv-mapping';
import { type CsvRecord, type Delimiter, delimiters, readCsvRecords } from './csv-records';
import { findTable } from './csv-table';
import { createDateReader } from './date-order';
import type { DecodedText } from './decode-text';

const sampleCharsMax = 100_000;
const sampleRecordsMax = 400;

/** How the table in `records` is laid out, as far as columns go; null where no date and amount columns are in it. */
export function detectMapping(
  records: readonly CsvRecord[],
  decoded: Pick<DecodedText, 'encoding'>,
  delimiter: Delimiter,
  fallbackCurrency: string,
): CsvMapping | null {
  const table = findTable(records);
  const sample = records.slice(table.firstRow, table.firstRow + sampleRecordsMax);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), table.header?.length ?? 0);
  const facts = columnFacts(sample, width);
  const assigned = assignColumns(table, facts, sample.length);
  if (!assigned) return null;
  const digitsOf = (currency: string | null) =>
    minorDigitsOf(assigned.currency ?? currency ?? fallbackCurrency);
  const rows = records.slice(table.firstRow);
  const conventions = readConventions(
    rows,
    table.header,
    assigned.columns,
    createDateReader(),
    fallbackCurrency,
    digitsOf,
  );
  return {
    encoding: decoded.encoding,
    delimiter,
    header: table.header,
    skipRecords: table.firstRow,
    currency: assigned.currency,
    ...conventions,
  };
}

/**
 * The delimiter under which the sample reads best: most records with a date and an amount in their columns, then most
 * columns. Null where none makes a table.
 */
export function detectDelimiter(text: string, fallbackCurrency: string): Delimiter | null {
  const sample = text.slice(0, sampleCharsMax);
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const read = readCsvRecords(sample, delimiter, sampleRecordsMax);
    if (!read.ok) continue;
    const score = tableScore(read.records, delimiter, fallbackCurrency);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function tableScore(records: readonly CsvRecord[], delimiter: Delimiter, fallbackCurrency: string): number {
  const wide = records.filter(({ cells }) => cells.length >= 2).length;
  if (wide === 0) return 0;
  const mapping = detectMapping(records, { encoding: 'utf-8' }, delimiter, fallbackCurrency);
  if (!mapping) return wide / (records.length * 1000);
  const readDate = createDateReader();
  const dated = records.filter(
    ({ cells }) => readDate((cells[mapping.columns.date] ?? '').trim()) !== null,
  ).length;
  return 1 + dated + wide / (records.length + 1);
}
