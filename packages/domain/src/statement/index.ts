export type { CsvColumns, CsvMapping } from './csv-mapping';
export { readCsvMapping } from './csv-mapping';
export type { ParseOptions } from './parse-statement';
export { parseStatement } from './parse-statement';
export {
  accountForImport,
  type BadRow,
  type BadRowReason,
  type ParsedStatement,
  type StatementAccount,
  type StatementFormat,
  type StatementRefusal,
  type StatementResult,
  type StatementRow,
} from './statement';
