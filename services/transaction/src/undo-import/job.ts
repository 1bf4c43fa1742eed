import { type JobHandler, Problem, type UnitOfWork } from '@florin/kernel';
import { type ImportEffect, isUntouched, takeLastEffects } from '../statement/import-effects';
import { dropFile } from '../statement/statement-file';
import { mergedCategories, withMeant } from '../store/merged-categories';
import { accountIdsOf, type StatementState, statements, transactions } from '../store/rows';
import { type TransactionStep, writeTransactions } from '../store/write-transactions';

/**
 * Undoes an import in the steps it was made in, the last one first, so that each takes as long as one of the import and
 * others get their turn in between. Cut off anywhere, it goes on from the steps that are left.
 */
export const undoImportJob: JobHandler = {
  name: 'undo-import',
  declares: {
    audit: 'statement.undone',
    emits: ['transaction.statement-progressed.v1'],
    mayEmit: ['transaction.transactions-changed.v1'],
  },
  async run({ change }, { id }) {
    try {
      for (let isDone = false; !isDone; ) isDone = await change((work) => step(work, id));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await change((work) => giveUp(work, id));
    }
  },
};

/** Undoes what the last step did; true when none was left. */
async function step(work: UnitOfWork, id: string): Promise<boolean> {
  const row = await statements.get(work, id);
  if (row === undefined || row.value.state !== 'undoing') return true;
  const effects = await takeLastEffects(work, id);
  if (effects === undefined) {
    await finish(work, id, row.value);
    return true;
  }
  const undone = await undo(work, effects);
  const undoneCount = row.value.undoneCount + undone.undoneCount;
  const keptCount = row.value.keptCount + undone.keptCount;
  await statements.put(work, [{ id, value: { ...row.value, undoneCount, keptCount } }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  return false;
}

/** Takes back what stands as it was imported; what somebody has deleted since is neither undone nor kept. */
async function undo(
  work: UnitOfWork,
  effects: readonly ImportEffect[],
): Promise<{ undoneCount: number; keptCount: number }> {
  const byId = new Map(effects.map((effect) => [effect.id, effect]));
  const standing = await transactions.getMany(work, [...byId.keys()]);
  const merged = await mergedCategories(work);
  const meant = new Map([...merged].flatMap(([intoId, ids]) => ids.map((id) => [id, intoId] as const)));
  const steps = standing.flatMap((row): TransactionStep[] => {
    const effect = byId.get(row.id)!;
    if (!isUntouched(row, effect, merged)) return [];
    const before = row.value;
    if (effect.before === null) return [{ id: row.id, before, after: undefined, isForgotten: true }];
    const after = { ...before, ...effect.before };
    // What was given its category before a merge gets back the one that this means now.
    return [{ id: row.id, before, after: { ...after, splits: withMeant(after.splits, meant) } }];
  });
  await writeTransactions(work, steps);
  return { undoneCount: steps.length, keptCount: standing.length - steps.length };
}

/** What could not be taken back, as where a balance would grow too large to count, stays imported. */
async function giveUp(work: UnitOfWork, id: string): Promise<void> {
  const row = await statements.get(work, id);
  if (row?.value.state !== 'undoing') return;
  await statements.put(work, [{ id, value: { ...row.value, state: 'imported' } }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  work.audit({
    action: 'statement.undone',
    outcome: 'failure',
    target: { kind: 'statement', id },
    after: { accountIds: accountIdsOf(row.value), undoneCount: row.value.undoneCount },
  });
}

async function finish(work: UnitOfWork, id: string, value: StatementState): Promise<void> {
  await dropFile(work, id);
  await statements.put(work, [{ id, value: { ...value, state: 'undone' } }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  work.audit({
    action: 'statement.undone',
    target: { kind: 'statement', id },
    after: { accountIds: accountIdsOf(value), undoneCount: value.undoneCount, keptCount: value.keptCount },
  });
}
