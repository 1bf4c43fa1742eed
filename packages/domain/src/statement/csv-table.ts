import { readAmountText } from './amount-text';
import { columnFacts, isDateCell, isMostly } from './csv-columns';
import { type HeaderMatch, readHeading } from './csv-header-words';
import type { CsvRecord } from './csv-records';

/** Where the table is among the records, and what its headings say. */
export type CsvTable = {
  header: string[] | null;
  /** One for each cell of the header; empty without one. */
  headings: (HeaderMatch | null)[];
  /** The record the data starts at. */
  firstRow: number;
};

/** How far down a table may start. */
const preambleMax = 80;

/** Finds the heading: the record with the most known column names; null where the data starts without one. */
export function findTable(records: readonly CsvRecord[]): CsvTable {
  let best: CsvTable | null = null;
  let bestScore = 0;
  const last = Math.min(records.length, preambleMax);
  for (let index = 0; index < last; index++) {
    const cells = records[index]?.cells ?? [];
    if (cells.length < 2 || cells.some((cell) => isDateCell(cell.trim()))) continue;
    const headings = cells.map(readHeading);
    const score = headingScore(headings, cells);
    if (score > bestScore) {
      best = { header: cells, headings, firstRow: index + 1 };
      bestScore = score;
    }
  }
  return best ?? { header: null, headings: [], firstRow: firstDataRow(records) };
}

/** 0 where the record cannot be a heading: it names neither a date nor an amount, or it holds amounts itself. */
function headingScore(headings: readonly (HeaderMatch | null)[], cells: readonly string[]): number {
  const roles = new Set(headings.map((heading) => heading?.role));
  const hasMoney = roles.has('amount') || roles.has('debit') || roles.has('credit');
  if (!roles.has('date') && !hasMoney) return 0;
  const numbers = cells.filter((cell) => /\d/.test(cell) && readAmountText(cell.trim(), null)).length;
  const matched = headings.filter((heading) => heading !== null).length;
  if (matched < 2 || numbers * 2 >= matched) return 0;
  return matched + roles.size + (roles.has('date') ? 4 : 0) + (hasMoney ? 4 : 0) - numbers;
}

/** Without a heading, the first record that holds a date and something like money. */
function firstDataRow(records: readonly CsvRecord[]): number {
  const index = records.findIndex(
    ({ cells }) =>
      cells.some((cell) => isDateCell(cell.trim())) &&
      columnFacts([{ line: 0, cells }], cells.length).some(
        (facts) => isMostly(facts.amounts, facts.filled) && facts.dates === 0,
      ),
  );
  return index < 0 ? records.length : index;
}
