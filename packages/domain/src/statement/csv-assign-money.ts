import type { Candidate } from './csv-assign';
import { type ColumnFacts, isMostly } from './csv-columns';
import type { HeaderRole } from './csv-header-words';
import type { CsvTable } from './csv-table';

type Money = { amount: number | null; debit: number | null; credit: number | null; balance: number | null };

/** The signed column, or the pair of columns, that holds the amounts; null where none does. */
export function assignMoney(
  of: (role: HeaderRole) => Candidate[],
  facts: readonly ColumnFacts[],
  rowCount: number,
  taken: ReadonlySet<number>,
  balance: Candidate | null,
  hasHeader: boolean,
): Money | null {
  const amount = of('amount')[0] ?? null;
  const debit = of('debit')[0] ?? null;
  const credit = of('credit')[0] ?? null;
  const isPair = debit !== null && credit !== null && debit.facts.filled + credit.facts.filled > 0;
  const isPairWanted =
    isPair &&
    (!amount || amount.facts.filled < Math.max(debit.facts.filled, credit.facts.filled, rowCount * 0.5));
  if (isPairWanted) {
    return { amount: null, debit: debit.facts.index, credit: credit.facts.index, balance: null };
  }
  if (amount) return { amount: amount.facts.index, debit: null, credit: null, balance: null };
  if (debit && debit.facts.filled > 0)
    return { amount: null, debit: debit.facts.index, credit: null, balance: null };
  // A lone column of income that also holds expenses, or no other, is the amount.
  if (credit && credit.facts.filled > 0)
    return { amount: credit.facts.index, debit: null, credit: null, balance: null };
  return moneyByContent(facts, rowCount, taken, balance, hasHeader);
}

/** Without headings: a signed column, or two of which each row fills one; a further full one is the balance. */
function moneyByContent(
  facts: readonly ColumnFacts[],
  rowCount: number,
  taken: ReadonlySet<number>,
  balance: Candidate | null,
  hasHeader: boolean,
): Money | null {
  const numeric = facts.filter(
    ({ index, filled, amounts, dates }) =>
      !taken.has(index) &&
      index !== balance?.facts.index &&
      isMostly(amounts, filled, 0.9) &&
      dates < filled * 0.5,
  );
  const money = numeric.filter(({ moneyLike }) => moneyLike > 0);
  const full = (money.length > 0 ? money : hasHeader ? [] : numeric).filter(({ filled }) =>
    isMostly(filled, rowCount, 0.8),
  );
  const partial = money.filter(({ filled }) => !isMostly(filled, rowCount, 0.95));
  const [first, second] = partial;
  if (first && second && Math.abs(first.filled + second.filled - rowCount) <= rowCount * 0.1) {
    return {
      amount: null,
      debit: first.index,
      credit: second.index,
      balance: full.find((column) => column !== first && column !== second)?.index ?? null,
    };
  }
  const signed = full.find(({ negatives }) => negatives > 0) ?? full[0];
  if (!signed) return null;
  return {
    amount: signed.index,
    debit: null,
    credit: null,
    balance: full.find((column) => column !== signed)?.index ?? null,
  };
}

/** A column of "DBIT"/"CRDT" words: by its heading, or a heading-less or "type" column that holds nothing else. */
export function signColumn(
  of: (role: HeaderRole) => Candidate[],
  table: CsvTable,
  facts: readonly ColumnFacts[],
  taken: ReadonlySet<number>,
  rowCount: number,
): number | null {
  const named = of('sign')[0];
  if (named) return named.facts.index;
  const others = facts.filter(({ index, filled, signWords }) => {
    const role = table.headings[index]?.role;
    const isUnnamed = (table.header?.[index] ?? '').trim() === '';
    const isPossible =
      isUnnamed ||
      role === 'type' ||
      role === 'other' ||
      role === 'text' ||
      role === 'status' ||
      role === undefined;
    return (
      !taken.has(index) &&
      isPossible &&
      filled > 0 &&
      isMostly(signWords, filled, 0.95) &&
      (isUnnamed || isMostly(filled, rowCount, 0.9))
    );
  });
  return others[0]?.index ?? null;
}
