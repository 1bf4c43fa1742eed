import type { SealedRow, UnitOfWork } from '@florin/kernel';
import { moveBalances } from './account-balances';
import { ledgers } from './ledger';
import { type TransactionState, transactions, visibleColumns } from './rows';

/** One transaction before and after; either is undefined where it did not exist. */
export type TransactionStep = {
  id: string;
  before: TransactionState | undefined;
  after: TransactionState | undefined;
};

/**
 * The only way transactions change: rows, balances and the event that tells others of them move together, so
 * a balance is always its opening balance plus the transactions of its account.
 */
export async function writeTransactions(
  work: UnitOfWork,
  steps: readonly TransactionStep[],
  /** Further steps, whose rows stand already. */
  written: readonly TransactionStep[] = [],
): Promise<void> {
  const standing = steps.filter((step) => step.after !== undefined);
  await transactions.put(
    work,
    standing.map((step) => ({ id: step.id, value: step.after!, visible: visibleColumns(step.after!) })),
  );
  // A tombstone keeps its visible columns, so that the next file does not bring back what a person deleted.
  const gone = steps.flatMap(({ id, before, after }) =>
    before === undefined || after !== undefined ? [] : [{ id, visible: visibleColumns(before) }],
  );
  await transactions.remove(work, gone);
  const all = [...written, ...steps];
  if (all.length === 0) return;
  await moveBalances(work, deltasOf(all), 'amountMinor');
  await emitTransactionsChanged(work, all);
}

/** What each account gained or lost. */
function deltasOf(steps: readonly TransactionStep[]): Map<string, number> {
  const deltas = new Map<string, number>();
  function add(accountId: string, amountMinor: number): void {
    deltas.set(accountId, (deltas.get(accountId) ?? 0) + amountMinor);
  }
  for (const { before, after } of steps) {
    if (before) add(before.accountId, -before.amountMinor);
    if (after) add(after.accountId, after.amountMinor);
  }
  return deltas;
}

/** Once for all steps of a change. */
async function emitTransactionsChanged(work: UnitOfWork, steps: readonly TransactionStep[]): Promise<void> {
  const changes = steps.map(({ id, before, after }) => ({
    id,
    change: work.change,
    previousOn: before?.on ?? null,
    entry: after === undefined ? null : ledgerEntryOf({ id, change: work.change, value: after }),
  }));
  const previousChange = await ledgers.tell(work);
  work.emit('transaction.transactions-changed.v1', { previousChange, changes });
}

/** A transaction as ledgers know it. */
export function ledgerEntryOf({ id, change, value }: SealedRow<TransactionState>) {
  const { on, accountId, payee, note, currency, status, amountMinor, splits } = value;
  const said = { payee, note, currency, status, transferId: null, tags: [] };
  return { id, change, on, accountId, ...said, amountMinor, lines: splits };
}
