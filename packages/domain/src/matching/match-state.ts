import type { StatementRow } from './fingerprint';
import { rowsWithTrustedIds } from './trusted-ids';

/** A transaction the account has already. */
export type ExistingTransaction = StatementRow & {
  id: string;
  /** Entered by a person and not yet claimed by a bank's row. */
  isManual: boolean;
  /** What `fingerprintRows` gave it when it was imported; null where it was not, or nothing was kept. */
  fingerprint: string | null;
};

export type RowMatch =
  | { kind: 'new' }
  /** The bank told it before. `id` is null where only an earlier row of the same file told it. */
  | { kind: 'duplicate'; id: string | null; by: 'bank-id' | 'fingerprint' | 'other-format' }
  /** The bank's word on a manual entry, which keeps its category and note and takes the bank's data. */
  | { kind: 'claims'; id: string };

/** One run of the matching: each rule settles rows and takes existing transactions for the rules after it. */
export type MatchState = {
  rows: readonly StatementRow[];
  existing: readonly ExistingTransaction[];
  fingerprints: readonly string[];
  trustedIds: ReadonlySet<number>;
  /** By row; undefined is not settled yet. */
  matches: (RowMatch | undefined)[];
  /** By place among the existing; 1 is taken. */
  taken: Uint8Array;
};

export function startMatching(
  rows: readonly StatementRow[],
  existing: readonly ExistingTransaction[],
  fingerprints: readonly string[],
): MatchState {
  return {
    rows,
    existing,
    fingerprints,
    trustedIds: rowsWithTrustedIds(rows, fingerprints),
    matches: rows.map(() => undefined),
    taken: new Uint8Array(existing.length),
  };
}

/** Settles a row as the existing transaction at `place`, by which rule. */
export function settle(
  state: MatchState,
  row: number,
  place: number,
  rule: 'bank-id' | 'fingerprint' | 'other-format' | 'claims',
): void {
  const id = state.existing[place]?.id;
  if (id === undefined) throw new RangeError('matching: a place without a transaction');
  state.taken[place] = 1;
  state.matches[row] = rule === 'claims' ? { kind: 'claims', id } : { kind: 'duplicate', id, by: rule };
}
