import type { StatementRow } from '@florin/domain/statement';
import type { UnitOfWork } from '@florin/kernel';
import { blindIndex } from '@florin/kernel/sealing';
import { effectOf, type ImportEffect } from '../statement/import-effects';
import type { MatchedStatement } from '../statement/match-statement';
import { type TransactionState, transactions, visibleColumns } from '../store/rows';
import { type TransactionStep, writeTransactions } from '../store/write-transactions';
import { type Settlement, settlementOf, stepsOfSettlements } from './settle-pending';

/** What happens to one row of the file. */
export type RowPlan =
  | { kind: 'skip' }
  | Settlement
  | { kind: 'add'; id: string; state: TransactionState }
  | {
      kind: 'claim';
      id: string;
      state: Pick<TransactionState, 'on' | 'status' | 'statementId' | 'bankId' | 'fingerprint' | 'importKey'>;
    };

type PlanContext = {
  id: string;
  accountId: string;
  currency: string;
  importKey: Buffer;
  newId(): string;
};

/**
 * Turns matches into what to write, by day, so that each step of the import touches few months. The order depends on
 * the file alone, so a count of rows means the same after a crash. A claimed manual entry keeps the person's payee,
 * category and note.
 */
export function planRows(
  context: PlanContext,
  rows: readonly StatementRow[],
  matched: MatchedStatement,
): RowPlan[] {
  const order = rows.map((_, at) => at).sort((a, b) => compareDays(rows[a]!.on, rows[b]!.on) || a - b);
  return order.map((at): RowPlan => {
    const row = rows[at]!;
    const match = matched.matches[at];
    if (match === undefined) return { kind: 'skip' };
    if (match.kind === 'duplicate') {
      return settlementOf(row, matched.existing.get(match.id ?? '')) ?? { kind: 'skip' };
    }
    const fingerprint = matched.fingerprints[at]!;
    const { on, status, bankId } = row;
    const statementId = context.id;
    const importKey = blindIndex(context.importKey, 'transaction/import-key', nameOf(row, fingerprint));
    if (match.kind === 'claims') {
      const state = { on, status, statementId, bankId, fingerprint, importKey };
      return { kind: 'claim', id: match.id, state };
    }
    const categoryId = matched.payees.recall(row.payee)?.categoryId ?? null;
    const state: TransactionState = {
      on,
      status,
      statementId,
      bankId,
      fingerprint,
      importKey,
      accountId: context.accountId,
      amountMinor: row.amountMinor,
      currency: context.currency,
      payee: row.payee.slice(0, 200),
      note: row.note.slice(0, 1000),
      splits: [{ categoryId, amountMinor: row.amountMinor }],
      origin: 'statement',
    };
    return { kind: 'add', id: context.newId(), state };
  });
}

/** Two rows that say the same are two transactions where the bank's ids differ. */
function nameOf(row: StatementRow, fingerprint: string): string {
  return row.bankId === null ? fingerprint : JSON.stringify([fingerprint, row.bankId]);
}

/** Writes the planned rows; answers how many of them are in their account now because of it, and what was done. */
export async function importRows(
  work: UnitOfWork,
  plans: readonly RowPlan[],
): Promise<{ addedCount: number; effects: ImportEffect[] }> {
  const added = await addRows(work, plans);
  const claims = await stepsOfClaims(work, plans);
  const settlements = await stepsOfSettlements(
    work,
    plans.filter((plan) => plan.kind === 'settle'),
  );
  await writeTransactions(work, [...claims, ...settlements], added);
  const effects = [...added, ...claims, ...settlements].map(({ id, before, after }) =>
    effectOf(work.change, id, before, after!),
  );
  return { addedCount: added.length + claims.length, effects };
}

/** Writes the rows that are new and answers the steps they are. */
async function addRows(work: UnitOfWork, plans: readonly RowPlan[]): Promise<TransactionStep[]> {
  const adding = plans.filter((plan) => plan.kind === 'add');
  const rows = adding.map(({ id, state }) => ({ id, value: state, visible: visibleColumns(state) }));
  // Two imports of one file at the same moment both plan its rows; the import key lets each row in once.
  const ids = await transactions.addNew(work, rows);
  return adding
    .filter(({ id }) => ids.has(id))
    .map(({ id, state }) => ({ id, before: undefined, after: state }));
}

async function stepsOfClaims(work: UnitOfWork, plans: readonly RowPlan[]): Promise<TransactionStep[]> {
  const claims = new Map(plans.filter((plan) => plan.kind === 'claim').map((plan) => [plan.id, plan.state]));
  if (claims.size === 0) return [];
  const standing = await transactions.getMany(work, [...claims.keys()]);
  return standing
    .filter((row) => row.value.statementId === null)
    .map((row) => ({
      id: row.id,
      before: row.value,
      after: { ...row.value, ...claims.get(row.id) } as TransactionState,
    }));
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
