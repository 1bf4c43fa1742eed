export { fingerprintRows, type StatementRow } from './fingerprint';
export { type MatchOptions, matchStatementRows } from './match-rows';
export type { ExistingTransaction, RowMatch } from './match-state';
