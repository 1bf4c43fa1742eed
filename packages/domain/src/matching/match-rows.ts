import { fingerprintRows, type StatementRow } from './fingerprint';
import { matchManualEntries, matchOtherFormats } from './match-alike';
import { matchBankIds, matchFingerprints } from './match-known';
import { type ExistingTransaction, type RowMatch, startMatching } from './match-state';

export type MatchOptions = {
  /** How many days a manual entry may lie from the bank's row; 7 when absent. */
  claimDaysMax?: number;
  /** What `fingerprintRows` says of the rows, where the caller has asked already. */
  fingerprints?: readonly string[];
};

/**
 * What each row of a statement is to the transactions known, in the order of the rows; each existing transaction is
 * matched at most once. The rules, the first that holds: the bank's id; the fingerprint (a multiset, so two equal
 * coffees stay two and the same or an overlapping file adds nothing); the same purchase told in another format; a
 * manual entry nearby. Runs in about linear time.
 */
export function matchStatementRows(
  rows: readonly StatementRow[],
  existing: readonly ExistingTransaction[],
  { claimDaysMax = 7, fingerprints = fingerprintRows(rows) }: MatchOptions = {},
): RowMatch[] {
  const state = startMatching(rows, existing, fingerprints);
  matchBankIds(state);
  matchFingerprints(state);
  matchOtherFormats(state);
  matchManualEntries(state, claimDaysMax);
  return state.matches.map((match) => match ?? { kind: 'new' });
}
