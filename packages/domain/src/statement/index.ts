export { comparableNumber, maskedNumber } from './account-number';
export type { CsvColumns, CsvMapping } from './csv-mapping';
export { readCsvMapping } from './csv-mapping';
export { type CsvDraft, type CsvSample, sampleCsv } from './csv-sample';
export { type FileAccount, fileAccounts } from './file-accounts';
export type { ParseOptions } from './parse-statement';
export { parseStatement } from './parse-statement';
export { type AccountOfHousehold, type Proposal, proposeAccounts } from './propose-accounts';
export {
  type BadRow,
  type BadRowReason,
  badRowReasons,
  type ParsedStatement,
  type StatementAccount,
  type StatementFormat,
  type StatementRefusal,
  type StatementResult,
  type StatementRow,
  statementRefusals,
} from './statement';
