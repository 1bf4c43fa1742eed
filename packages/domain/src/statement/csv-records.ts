import { columnsMax, fieldCharsMax, linesMax, rowsMax, unclosedQuotesMax } from './limits';

export type Delimiter = ',' | ';' | '\t' | '|';
export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** One record of the table and the line it starts on. */
export type CsvRecord = { line: number; cells: string[] };

export type CsvRecords =
  | { ok: true; records: CsvRecord[]; unclosedQuoteLines: number[] }
  | { ok: false; reason: 'too-large' | 'unreadable'; detail: string };

/**
 * Splits `text` (line ends already "\n") into records by RFC 4180, forgiving what banks do: quotes inside unquoted
 * fields are text, so are quotes inside quoted fields that no delimiter follows, and a quote that never closes makes
 * the rest of its own line text. Blank lines are left out. Linear in the text's length; reads at most `recordsMax`.
 */
export function readCsvRecords(text: string, delimiter: Delimiter, recordsMax = rowsMax + 1000): CsvRecords {
  const records: CsvRecord[] = [];
  const unclosedQuoteLines: number[] = [];
  let line = 1;
  let start = 0;
  let nextQuote = -1;
  while (start < text.length) {
    if (text.charCodeAt(start) === 10) {
      line++;
      start++;
      continue;
    }
    if (line > linesMax) return { ok: false, reason: 'too-large', detail: `more than ${linesMax} lines` };
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const record: CsvRecord = { line, cells: [] };
    if (nextQuote < start) {
      nextQuote = text.indexOf('"', start);
      if (nextQuote < 0) nextQuote = text.length;
    }
    if (nextQuote >= end) {
      record.cells = text.slice(start, end).split(delimiter, columnsMax + 1);
      line++;
      start = end + 1;
    } else {
      const read = readQuotedRecord(text, start, delimiter, record);
      if (read.hasUnclosedQuote) unclosedQuoteLines.push(line);
      line += read.lines;
      start = read.end + 1;
    }
    if (record.cells.length > columnsMax) {
      return {
        ok: false,
        reason: 'unreadable',
        detail: `line ${record.line} has more than ${columnsMax} columns`,
      };
    }
    if (unclosedQuoteLines.length > unclosedQuotesMax) {
      return {
        ok: false,
        reason: 'unreadable',
        detail: `quotes that never close, the first on line ${unclosedQuoteLines[0]}`,
      };
    }
    if (record.cells.some((cell) => cell !== '' && cell.trim() !== '')) records.push(record);
    if (records.length >= recordsMax) {
      if (recordsMax <= rowsMax || start >= text.length) break;
      return { ok: false, reason: 'too-large', detail: `more than ${rowsMax} rows` };
    }
  }
  return { ok: true, records, unclosedQuoteLines };
}

/** Fills `record.cells` from `start`; `end` is the place of the line end that closed the record. */
function readQuotedRecord(
  text: string,
  start: number,
  delimiter: Delimiter,
  record: CsvRecord,
): { end: number; lines: number; hasUnclosedQuote: boolean } {
  const { cells } = record;
  let at = start;
  let lines = 1;
  let hasUnclosedQuote = false;
  for (;;) {
    const quoted = hasUnclosedQuote ? null : readQuotedField(text, at, delimiter);
    if (quoted === 'unclosed') hasUnclosedQuote = true;
    if (quoted !== null && quoted !== 'unclosed') {
      cells.push(quoted.value);
      lines += quoted.lineEnds;
      at = quoted.end;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
      cells.push(withoutLoneQuote(text.slice(at, end)));
      at = end;
    }
    if (text[at] !== delimiter || cells.length > columnsMax) {
      return { end: cells.length > columnsMax ? text.length : at, lines, hasUnclosedQuote };
    }
    at++;
  }
}

/** A field that lost its opening quote, or its closing one, has the other to spare. */
function withoutLoneQuote(field: string): string {
  const quote = field.indexOf('"');
  if (quote < 0 || quote !== field.lastIndexOf('"')) return field;
  return quote === 0 ? field.slice(1) : quote === field.length - 1 ? field.slice(0, -1) : field;
}

type QuotedField = { value: string; end: number; lineEnds: number };

/** The quoted field at `at`; null where no quote opens there, 'unclosed' where none closes it. */
function readQuotedField(text: string, at: number, delimiter: Delimiter): QuotedField | 'unclosed' | null {
  let open = at;
  while (text[open] === ' ') open++;
  if (text[open] !== '"') return null;
  const limit = open + fieldCharsMax;
  let hasQuotes = false;
  for (
    let quote = text.indexOf('"', open + 1);
    quote >= 0 && quote < limit;
    quote = text.indexOf('"', quote + 1)
  ) {
    if (text[quote + 1] === '"') {
      hasQuotes = true;
      quote++;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ') after++;
    if (after >= text.length || text[after] === delimiter || text[after] === '\n') {
      const raw = text.slice(open + 1, quote);
      return { value: hasQuotes ? raw.replaceAll('""', '"') : raw, end: after, lineEnds: countLineEnds(raw) };
    }
    // A quote that opens a field on a later line shows that this one was never closed.
    const before = text[quote - 1];
    if (before === '\n' || (before === delimiter && text.lastIndexOf('\n', quote) > open)) return 'unclosed';
  }
  return 'unclosed';
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
