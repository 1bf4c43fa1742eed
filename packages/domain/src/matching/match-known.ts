import { daysBetween } from '../calendar/index';
import { fingerprintRows } from './fingerprint';
import { type ExistingTransaction, type MatchState, settle } from './match-state';
import { bankIdKey } from './trusted-ids';

/** An id that comes back with another amount and further off than this has been given anew by the bank. */
const sameIdDaysMax = 7;

/** Settles rows by the bank's own ids. A pending row may come back posted with another amount. */
export function matchBankIds(state: MatchState): void {
  const known = new Map<string, number>();
  for (const [place, transaction] of state.existing.entries()) {
    if (transaction.bankId !== null) known.set(bankIdKey(transaction), place);
  }
  const seen = new Map<string, string | null>();
  for (const row of state.trustedIds) {
    const statementRow = state.rows[row];
    if (!statementRow) continue;
    const key = bankIdKey(statementRow);
    const repeated = seen.get(key);
    if (repeated !== undefined) {
      state.matches[row] = { kind: 'duplicate', id: repeated, by: 'bank-id' };
      continue;
    }
    const place = known.get(key) ?? -1;
    const other = state.existing[place];
    const isSame =
      other !== undefined &&
      (other.amountMinor === statementRow.amountMinor ||
        Math.abs(daysBetween(other.on, statementRow.on)) <= sameIdDaysMax);
    if (isSame) settle(state, row, place, 'bank-id');
    seen.set(key, isSame ? other.id : null);
  }
}

/** Settles rows by fingerprint, each known fingerprint once. */
export function matchFingerprints(state: MatchState): void {
  const known = placesByFingerprint(state);
  for (const [row, fingerprint] of state.fingerprints.entries()) {
    if (state.matches[row]) continue;
    const places = known.get(fingerprint);
    const place = places?.at(-1);
    if (places === undefined || place === undefined) continue;
    // Two ids that differ are two transactions, however alike.
    if (state.trustedIds.has(row) && state.existing[place]?.bankId !== null) continue;
    places.pop();
    settle(state, row, place, 'fingerprint');
  }
}

function placesByFingerprint({ existing, taken }: MatchState): Map<string, number[]> {
  const lacksName = ({ fingerprint, isManual }: ExistingTransaction) => fingerprint === null && !isManual;
  const names = fingerprintRows(existing.filter(lacksName))[Symbol.iterator]();
  const places = new Map<string, number[]>();
  for (const [place, transaction] of existing.entries()) {
    const name: string | null = lacksName(transaction)
      ? (names.next().value ?? null)
      : transaction.fingerprint;
    if (name === null || taken[place] === 1) continue;
    const others = places.get(name);
    if (others) others.push(place);
    else places.set(name, [place]);
  }
  return places;
}
