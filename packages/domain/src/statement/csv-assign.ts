import { assignMoney, signColumn } from './csv-assign-money';
import { assignTexts, textFault } from './csv-assign-texts';
import { type ColumnFacts, isMostly } from './csv-columns';
import type { HeaderMatch, HeaderRole } from './csv-header-words';
import type { CsvColumns } from './csv-mapping';
import type { CsvTable } from './csv-table';

/** The columns by role, and the currency the amount's heading names. */
export type AssignedColumns = { columns: CsvColumns; currency: string | null };

/** A column that its heading, agreeing with its cells, offers for a role. */
export type Candidate = { facts: ColumnFacts; rank: number; heading: HeaderMatch | null };

/**
 * Gives each role its column: by heading where the cells agree with it, else by what the cells look like. Null where
 * no column holds dates or none holds amounts.
 */
export function assignColumns(
  table: CsvTable,
  facts: readonly ColumnFacts[],
  rowCount: number,
): AssignedColumns | null {
  const candidates = byRole(table, facts);
  const of = (role: HeaderRole) => candidates.get(role) ?? [];
  const dates = of('date');
  const date = dates[0]?.facts.index ?? dateByContent(facts, rowCount);
  if (date === null) return null;
  const taken = new Set<number>([date]);
  const balance = of('balance')[0] ?? null;
  const money = assignMoney(of, facts, rowCount, taken, balance, table.header !== null);
  if (!money) return null;
  for (const index of [money.amount, money.debit, money.credit, balance?.facts.index]) {
    if (index !== null && index !== undefined) taken.add(index);
  }
  const texts = assignTexts(of, table, facts, taken);
  const amountHeading = money.amount === null ? null : (table.headings[money.amount] ?? null);
  const debitHeading = money.debit === null ? null : (table.headings[money.debit] ?? null);
  const columns: CsvColumns = {
    date,
    otherDate: dates.find((candidate) => candidate.facts.index !== date)?.facts.index ?? null,
    amount: money.amount,
    debit: money.debit,
    credit: money.credit,
    sign: money.amount === null ? null : signColumn(of, table, facts, taken, rowCount),
    fee: of('fee')[0]?.facts.index ?? null,
    ...texts,
    currency: of('currency')[0]?.facts.index ?? currencyByContent(table, facts),
    bankId: of('id').find((candidate) => isBankId(candidate, rowCount))?.facts.index ?? null,
    account: of('account').find((candidate) => isOwnAccount(candidate, rowCount))?.facts.index ?? null,
    balance: balance?.facts.index ?? money.balance,
    status: of('status')[0]?.facts.index ?? null,
  };
  return { columns, currency: amountHeading?.currency ?? debitHeading?.currency ?? null };
}

/** Columns by the role their heading names and their cells allow, the best first. */
function byRole(table: CsvTable, facts: readonly ColumnFacts[]): Map<HeaderRole, Candidate[]> {
  const roles = new Map<HeaderRole, Candidate[]>();
  table.headings.forEach((heading, index) => {
    const column = facts[index];
    if (!heading || !column) return;
    const role = roleByCells(heading.role, column);
    if (role === null) return;
    const list = roles.get(role) ?? [];
    list.push({ facts: column, rank: heading.rank, heading });
    roles.set(role, list);
  });
  for (const [role, list] of roles) {
    const isText = role === 'payee' || role === 'payer' || role === 'text';
    const most = Math.max(...list.map(({ facts: column }) => column.filled));
    // An almost empty column loses to a well filled one of a lower rank.
    const moneyValue = ({ facts: column, rank }: Candidate) => rank - (column.filled * 5 < most ? 10 : 0);
    const value = isText
      ? (candidate: Candidate) => candidate.rank - textFault(candidate.facts, list.length)
      : moneyValue;
    list.sort((a, b) => value(b) - value(a) || a.facts.index - b.facts.index);
  }
  return roles;
}

/** The heading's role, another where the cells say so ("Value" with amounts, "Valuta" with codes), or null. */
function roleByCells(role: HeaderRole, column: ColumnFacts): HeaderRole | null {
  const { filled, dates, amounts, currencies, signWords } = column;
  switch (role) {
    case 'date':
      if (isMostly(dates, filled, 0.3)) return 'date';
      if (isMostly(currencies, filled, 0.9)) return 'currency';
      return isMostly(amounts, filled, 0.9) && column.moneyLike > 0 ? 'amount' : null;
    case 'amount':
    case 'debit':
    case 'credit':
      if (isMostly(signWords, filled, 0.9) && amounts === 0) return 'sign';
      if (filled === 0) return role === 'amount' ? null : role;
      return isMostly(amounts, filled, 0.5) ? role : role === 'amount' ? null : 'text';
    case 'balance':
    case 'fee':
      return isMostly(amounts, filled, 0.5) ? role : null;
    case 'currency':
      return isMostly(currencies, filled, 0.8) ? role : null;
    case 'sign':
      return isMostly(signWords, filled, 0.6)
        ? role
        : amounts > 0 && isMostly(amounts, filled, 0.9)
          ? 'amount'
          : null;
    case 'text':
      return isMostly(signWords, filled, 0.95) ? 'type' : role;
    default:
      return role;
  }
}

function dateByContent(facts: readonly ColumnFacts[], rowCount: number): number | null {
  return (
    facts.find(({ dates, filled }) => isMostly(dates, filled, 0.6) && isMostly(dates, rowCount, 0.4))
      ?.index ?? null
  );
}

function currencyByContent(table: CsvTable, facts: readonly ColumnFacts[]): number | null {
  if (table.header !== null) {
    // ABN AMRO calls its currency column "mutationcode".
    const isCode = ({ index, filled, currencies, distinct }: ColumnFacts) =>
      table.headings[index] === null && isMostly(currencies, filled, 1) && distinct.size === 1;
    return facts.find(isCode)?.index ?? null;
  }
  return facts.find(({ currencies, filled }) => isMostly(currencies, filled, 1) && filled > 0)?.index ?? null;
}

/** A heading that only contains a known phrase is no id, nor are values that repeat, or number the rows from 1. */
function isBankId({ facts: { filled, distinct, characters }, rank }: Candidate, rowCount: number): boolean {
  const isUnique = filled >= rowCount * 0.5 && distinct.size >= Math.min(filled, 60);
  return rank >= 3 && isUnique && characters >= filled * 6;
}

/** "IBAN" may be the other side's: unless the heading says whose it is, all rows have to tell the same. */
function isOwnAccount({ facts: { filled, distinct }, rank }: Candidate, rowCount: number): boolean {
  if (!isMostly(filled, rowCount, 0.95)) return false;
  return rank >= 5 || (distinct.size === 1 && rowCount > 1);
}
