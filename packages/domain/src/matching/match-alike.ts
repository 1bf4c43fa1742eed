import { dayNumber } from '../calendar/index';
import { similarPayeeMin } from '../payee/index';
import type { StatementRow } from './fingerprint';
import { type ExistingTransaction, type MatchState, settle } from './match-state';
import { payeeComparer } from './payee-comparer';

/** Of many equal amounts on one day, so many are compared by payee: a bound against hostile files. */
const candidatesMax = 100;

/**
 * Settles rows the bank told before in another format: same account, day and amount, similar payee, one of the two
 * with an id and the other without. Two files of one format are left to ids and fingerprints, because equal
 * purchases on neighbouring days are common.
 */
export function matchOtherFormats(state: MatchState): void {
  const nearby = nearbyTransactions(state, ({ isManual }) => !isManual);
  for (const row of nearby.rows) {
    const hasId = state.trustedIds.has(row);
    const place = nearby.find(row, 0, (other) => (other.bankId !== null) !== hasId);
    if (place !== null) settle(state, row, place, 'other-format');
  }
}

/** Settles rows that tell a manual entry of the same account and amount with similar payee, the nearest day first. */
export function matchManualEntries(state: MatchState, daysMax: number): void {
  const nearby = nearbyTransactions(state, ({ isManual }) => isManual);
  for (let days = 0; days <= daysMax; days += 1) {
    for (const row of nearby.rows) {
      const place = nearby.find(row, days, () => true);
      if (place !== null) settle(state, row, place, 'claims');
    }
  }
}

type Candidate = { place: number; payee: number };

/** Untaken existing transactions by account and amount, then by day; and the unsettled rows that have any. */
function nearbyTransactions(state: MatchState, isWanted: (transaction: ExistingTransaction) => boolean) {
  const { numberOf, similarity } = payeeComparer();
  const byMoney = new Map<string, Map<number, Candidate[]>>();
  // From the last to the first, because the lists are used up from their ends.
  for (let place = state.existing.length - 1; place >= 0; place -= 1) {
    const transaction = state.existing[place];
    if (!transaction || state.taken[place] === 1 || !isWanted(transaction)) continue;
    const byDay = getOrAdd(byMoney, moneyKey(transaction), () => new Map<number, Candidate[]>());
    const candidates = getOrAdd(byDay, dayNumber(transaction.on), (): Candidate[] => []);
    candidates.push({ place, payee: numberOf(transaction.payee) });
  }
  const seekers = new Map<number, { byDay: Map<number, Candidate[]>; day: number; payee: number }>();
  for (const [row, statementRow] of state.rows.entries()) {
    const byDay = state.matches[row] ? undefined : byMoney.get(moneyKey(statementRow));
    if (byDay)
      seekers.set(row, { byDay, day: dayNumber(statementRow.on), payee: numberOf(statementRow.payee) });
  }

  /** The most similar transaction exactly `days` away from an unsettled row, or null. */
  function find(
    row: number,
    days: number,
    isAllowed: (other: ExistingTransaction) => boolean,
  ): number | null {
    const seeker = state.matches[row] ? undefined : seekers.get(row);
    if (!seeker) return null;
    let best: number | null = null;
    let bestSimilarity = 0;
    for (const day of days === 0 ? [seeker.day] : [seeker.day - days, seeker.day + days]) {
      const candidates = seeker.byDay.get(day);
      if (!candidates) continue;
      while (candidates.length > 0 && state.taken[candidates.at(-1)?.place ?? 0] === 1) candidates.pop();
      const last = Math.max(0, candidates.length - candidatesMax);
      for (let at = candidates.length - 1; at >= last && bestSimilarity < 1; at -= 1) {
        const { place, payee } = candidates[at] as Candidate;
        if (state.taken[place] === 1 || !isAllowed(state.existing[place] as ExistingTransaction)) continue;
        const alike = likeness(seeker.payee, payee);
        if (alike < similarPayeeMin || alike <= bestSimilarity) continue;
        best = place;
        bestSimilarity = alike;
      }
    }
    return best;
  }

  /** A person who wrote no payee contradicts none. */
  function likeness(left: number, right: number): number {
    return (left === 0) === (right === 0) ? similarity(left, right) : similarPayeeMin;
  }

  return { find, rows: [...seekers.keys()] };
}

function moneyKey({ accountId, amountMinor }: StatementRow): string {
  return `${amountMinor} ${accountId}`;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
