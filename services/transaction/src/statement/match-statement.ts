import { addDays, daysBetween } from '@florin/domain/calendar';
import {
  type ExistingTransaction,
  fingerprintRows,
  matchStatementRows,
  type RowMatch,
} from '@florin/domain/matching';
import { type PayeeMemory, payeeMemory } from '@florin/domain/payee';
import type { StatementRow } from '@florin/domain/statement';
import type { RowScope, SealedRow } from '@florin/kernel/rows';
import { type TransactionState, transactions } from '../store/rows';

export type MatchedStatement = {
  matches: RowMatch[];
  fingerprints: string[];
  existing: ReadonlyMap<string, SealedRow<TransactionState>>;
  /** What the account knows of the payees around these days, to file new rows as those before. */
  payees: PayeeMemory;
};

/** A pending row may be booked weeks later under another day, so matches are looked for this far around. */
const aroundDays = 45;
const calendar = { first: '1000-01-01', last: '9999-12-31' } as const;

/** Says of each row of a statement whether the account has it already. */
export async function matchStatement(
  scope: RowScope,
  accountId: string,
  rows: readonly StatementRow[],
): Promise<MatchedStatement> {
  const standing = await rowsAround(scope, accountId, rows);
  const own = rows.map(({ on, amountMinor, payee, note, bankId }) => ({
    accountId,
    on,
    amountMinor,
    payee,
    note,
    bankId,
  }));
  const fingerprints = fingerprintRows(own);
  return {
    matches: matchStatementRows(own, standing.map(existingOf), { fingerprints }),
    fingerprints,
    existing: new Map(standing.map((row) => [row.id, row])),
    payees: payeeMemory(standing.map(({ id, value }) => ({ id, ...value }))),
  };
}

/** Whether a row books what the account holds as pending. */
export function bookedBy(row: StatementRow, standing: SealedRow<TransactionState> | undefined): boolean {
  return standing?.value.status === 'pending' && row.status === 'posted' && row.amountMinor !== 0;
}

async function rowsAround(
  scope: RowScope,
  accountId: string,
  rows: readonly StatementRow[],
): Promise<SealedRow<TransactionState>[]> {
  let first: string | undefined;
  let last: string | undefined;
  for (const { on } of rows) {
    if (first === undefined || on < first) first = on;
    if (last === undefined || on > last) last = on;
  }
  if (first === undefined || last === undefined) return [];
  const rowsThere = await transactions.where(scope, {
    text: 'account_id = $2 AND on_day BETWEEN $3 AND $4 ORDER BY on_day, id',
    values: [accountId, before(first), after(last)],
  });
  // No bank tells of a correction.
  return rowsThere.filter(({ value }) => value.origin !== 'correction');
}

/** The calendar ends somewhere, and a hostile or broken file may reach its ends. */
function before(day: string): string {
  return daysBetween(calendar.first, day) < aroundDays ? calendar.first : addDays(day, -aroundDays);
}

function after(day: string): string {
  return daysBetween(day, calendar.last) < aroundDays ? calendar.last : addDays(day, aroundDays);
}

function existingOf({ id, value }: SealedRow<TransactionState>): ExistingTransaction {
  const { accountId, on, amountMinor, payee, note, bankId, fingerprint } = value;
  const isManual = value.statementId === null;
  return { id, accountId, on, amountMinor, payee, note, bankId, fingerprint, isManual };
}
