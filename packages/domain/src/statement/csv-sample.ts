import { cleanText, cutText } from './clean-text';
import type { CsvColumns, CsvMapping } from './csv-mapping';
import { type CsvRecord, type Delimiter, delimiters, readCsvRecords } from './csv-records';
import { findTable } from './csv-table';
import { decodeText } from './decode-text';

/** A mapping that is not finished: the day, or where the money is, may be missing. */
export type CsvDraft = Omit<CsvMapping, 'columns'> & {
  columns: Omit<CsvColumns, 'date'> & { date: number | null };
};

/** The first rows of a table as they stand in the file, and how they are read, or what is known of it. */
export type CsvSample = { header: string[] | null; rows: string[][]; draft: CsvDraft };

const sampleCharsMax = 100_000;
const sampleRowsMax = 8;
const sampleColumnsMax = 64;
const cellCharsMax = 80;

/**
 * What a person needs to see of a CSV file to say which column means what. With `mapping` null, as where no columns were
 * found, the draft names none; null where the file holds nothing that looks like a table.
 */
export function sampleCsv(bytes: Uint8Array, mapping: CsvMapping | null): CsvSample | null {
  const decoded = decodeText(bytes, mapping?.encoding ?? null);
  const text = decoded.text.slice(0, sampleCharsMax);
  const delimiter = mapping?.delimiter ?? widestDelimiter(text);
  if (delimiter === null) return null;
  const read = readCsvRecords(text, delimiter, 400);
  if (!read.ok) return null;
  if (mapping !== null) return shown(read.records, mapping.skipRecords, mapping);
  const { header, firstRow } = tableIn(read.records);
  const rows = read.records.slice(firstRow);
  if (rows.length === 0) return null;
  const draft: CsvDraft = {
    encoding: decoded.encoding,
    delimiter,
    header,
    skipRecords: firstRow,
    currency: null,
    dateOrder: 'dmy',
    decimalMark: delimiter === ';' ? ',' : '.',
    amountSign: 'as-written',
    debitIsNegative: false,
    creditIsNegative: false,
    blankSign: 'debit',
    columns: noColumns,
  };
  return shown(read.records, firstRow, draft);
}

const noColumns: CsvDraft['columns'] = {
  date: null,
  otherDate: null,
  amount: null,
  debit: null,
  credit: null,
  sign: null,
  fee: null,
  payee: [],
  payer: [],
  note: [],
  currency: null,
  bankId: null,
  account: null,
  balance: null,
  status: null,
};

/** A heading that names nothing known is still one where it is as wide as what follows and holds no figure. */
function tableIn(records: readonly CsvRecord[]): { header: string[] | null; firstRow: number } {
  const found = findTable(records);
  if (found.header !== null) return found;
  const width = usualWidth(records);
  const at = records.findIndex(({ cells }) => cells.length >= width);
  const first = records[at]?.cells;
  if (first === undefined) return { header: null, firstRow: 0 };
  const isHeading = first.every((cell) => cell.trim() !== '' && !/\d/.test(cell));
  return isHeading ? { header: first, firstRow: at + 1 } : { header: null, firstRow: at };
}

function shown(records: readonly CsvRecord[], firstRow: number, draft: CsvDraft): CsvSample {
  const cut = (cells: readonly string[]) =>
    cells.slice(0, sampleColumnsMax).map((cell) => cutText(cleanText(cell), cellCharsMax));
  return {
    header: draft.header === null ? null : cut(draft.header),
    rows: records.slice(firstRow, firstRow + sampleRowsMax).map(({ cells }) => cut(cells)),
    draft,
  };
}

/** The delimiter that takes most records apart into as many columns; null where none makes three of them. */
function widestDelimiter(text: string): Delimiter | null {
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const read = readCsvRecords(text, delimiter, 400);
    if (!read.ok || read.records.length < 2) continue;
    const width = usualWidth(read.records);
    const fitting = read.records.filter(({ cells }) => cells.length === width).length;
    const score = width < 3 ? 0 : (fitting / read.records.length) * width;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function usualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
