import type { PayeeSuggestion, Transaction } from '../types';
import { foldOnce } from './text-search';

const suggestionsMax = 8;

export interface PayeeIndex {
  /** The same array for the same prefix. */
  find(prefix: string): readonly PayeeSuggestion[];
}

/** Every payee once, with what its latest transaction was filed under. Rows come newest first. */
export function createPayeeIndex(rows: readonly Transaction[]): PayeeIndex {
  const payees = new Map<string, PayeeSuggestion>();
  for (const row of rows) {
    if (row.payee === '') continue;
    const known = payees.get(row.payee);
    if (known) known.timesUsed += 1;
    else
      payees.set(row.payee, {
        payee: row.payee,
        categoryId: row.splits[0]?.categoryId ?? null,
        accountId: row.accountId,
        lastOn: row.on,
        timesUsed: 1,
      });
  }
  const ranked = [...payees.values()].sort(
    (a, b) => b.timesUsed - a.timesUsed || (a.lastOn < b.lastOn ? 1 : -1),
  );
  const answers = new Map<string, readonly PayeeSuggestion[]>();

  return {
    find(prefix) {
      const wanted = foldOnce(prefix.trim());
      const kept = answers.get(wanted);
      if (kept) return kept;
      const found: PayeeSuggestion[] = [];
      const within: PayeeSuggestion[] = [];
      for (const suggestion of ranked) {
        const payee = foldOnce(suggestion.payee);
        if (payee.startsWith(wanted)) found.push(suggestion);
        else if (payee.includes(` ${wanted}`)) within.push(suggestion);
        if (found.length === suggestionsMax) break;
      }
      const answer = [...found, ...within].slice(0, suggestionsMax);
      answers.set(wanted, answer);
      return answer;
    },
  };
}
