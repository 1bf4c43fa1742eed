import { isMinor } from '@florin/domain/money';
import type { SealedRow, UnitOfWork } from '@florin/kernel';
import { moveBalances, overflow } from './account-balances';
import { ledgers } from './ledger';
import { type TransactionState, transactions, visibleColumns } from './rows';

/** One transaction before and after; either is undefined where it did not exist. */
export type TransactionStep = {
  id: string;
  before: TransactionState | undefined;
  after: TransactionState | undefined;
  /** Gone as if it had never been: the next file may bring it again. */
  isForgotten?: boolean;
};

/**
 * The only way transactions change: rows, balances and the event that tells others of them move together, so
 * a balance is always what was stated of its account plus the transactions after.
 */
export async function writeTransactions(
  work: UnitOfWork,
  given: readonly TransactionStep[],
  /** Further steps, whose rows stand already. */
  written: readonly TransactionStep[] = [],
): Promise<void> {
  if (given.length + written.length === 0) return;
  const taken = await moveBalances(work, [...written, ...given]);
  const steps = [...given, ...(await stepsOfTaken(work, taken))];
  const standing = steps.filter((step) => step.after !== undefined);
  await transactions.put(
    work,
    standing.map((step) => ({ id: step.id, value: step.after!, visible: visibleColumns(step.after!) })),
  );
  // A tombstone keeps its visible columns, so that the next file does not bring back what a person deleted.
  const gone = steps.flatMap(({ id, before, after, isForgotten = false }) => {
    if (before === undefined || after !== undefined) return [];
    const kept = isForgotten ? { ...before, importKey: null } : before;
    return [{ id, visible: visibleColumns(kept) }];
  });
  await transactions.remove(work, gone);
  await emitTransactionsChanged(work, [...written, ...steps]);
}

/** Corrections that explain less, or more, of a difference than before. */
async function stepsOfTaken(
  work: UnitOfWork,
  taken: ReadonlyMap<string, number>,
): Promise<TransactionStep[]> {
  const moved = [...taken].filter(([, deltaMinor]) => deltaMinor !== 0);
  if (moved.length === 0) return [];
  const rows = await transactions.getMany(
    work,
    moved.map(([id]) => id),
  );
  return rows.map(({ id, value }) => {
    const amountMinor = value.amountMinor + taken.get(id)!;
    if (!isMinor(amountMinor)) throw overflow();
    return { id, before: value, after: { ...value, amountMinor } };
  });
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
  const isCorrection = value.origin === 'correction';
  const said = { payee, note, currency, status, transferId: null, isCorrection, tags: [] };
  // A ledger holds an entry by its lines; a correction has one of nothing in particular.
  const lines = isCorrection ? [{ categoryId: null, amountMinor }] : splits;
  return { id, change, on, accountId, ...said, amountMinor, lines };
}
