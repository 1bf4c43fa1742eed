import type { TransactionChange } from '@florin/contracts';
import type { RowScope } from '@florin/kernel/rows';
import { created, type Known, namedCategories, readKnown, updated } from '../store/change-transaction';
import { alreadyExists } from '../store/require';
import { type TransactionState, transactions } from '../store/rows';
import type { TransactionStep } from '../store/write-transactions';

/**
 * The steps the changes come to, and the ids that are not there any more. A field that is named gets its value
 * whatever version of the row the caller saw; the fields that are not named stay. Refusals name the change at fault.
 */
export async function planChanges(
  scope: RowScope,
  changes: readonly TransactionChange[],
): Promise<{ steps: TransactionStep[]; missing: string[] }> {
  const rows = new Map(
    (
      await transactions.getMany(
        scope,
        changes.map(({ id }) => id),
      )
    ).map((row) => [row.id, row.value]),
  );
  const known = await readNamed(scope, changes, rows);
  const steps: TransactionStep[] = [];
  const missing: string[] = [];
  for (const [at, change] of changes.entries()) {
    const { id } = change;
    const before = rows.get(id);
    if (change.kind === 'create') {
      // A tombstone holds its id as well.
      if (await transactions.isTaken(scope, id)) throw alreadyExists(`changes.${at}.`);
      const { kind, id: _, ...given } = change;
      steps.push({ id, before: undefined, after: created(given, known, `changes.${at}.`) });
    } else if (before === undefined) missing.push(id);
    else if (change.kind === 'delete') steps.push({ id, before, after: undefined });
    else {
      const { kind, id: _, ...given } = change;
      steps.push({ id, before, after: updated(before, given, known, `changes.${at}.`) });
    }
  }
  return { steps, missing };
}

/** Read once for all of them. */
function readNamed(
  scope: RowScope,
  changes: readonly TransactionChange[],
  rows: ReadonlyMap<string, TransactionState>,
): Promise<Known> {
  const accountIds = new Set<string>();
  const categoryIds = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'delete') continue;
    const accountId = change.accountId ?? rows.get(change.id)?.accountId;
    if (accountId !== undefined) accountIds.add(accountId);
    for (const categoryId of namedCategories(change.splits)) categoryIds.add(categoryId);
    if (change.kind === 'update' && change.categoryId) categoryIds.add(change.categoryId);
  }
  return readKnown(scope, accountIds, categoryIds);
}
