import { parseStatement } from './parse-statement';

/** A bank's export, and what it must give: day, amount in minor units and payee, one line for each row. */
export type CsvExport = {
  bank: string;
  currency: string;
  text: string;
  rows: [on: string, amountMinor: number, payee: string][];
  /** "line reason" of each row that is none. */
  bad?: string[];
};

/** What the export gives, in the order of its lines; throws where the whole file is refused. */
export function readExport({ text, currency }: CsvExport): Required<Pick<CsvExport, 'rows' | 'bad'>> {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: currency });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  const read = result.statement.accounts.flatMap(({ rows }) => rows).sort((a, b) => a.line - b.line);
  return {
    rows: read.map(({ on, amountMinor, payee }) => [on, amountMinor, payee]),
    bad: result.statement.badRows.map(({ line, reason }) => `${line} ${reason}`),
  };
}
