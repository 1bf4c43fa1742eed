import { createHash } from 'node:crypto';
import { type RowScope, type SealedRow, versionedJson } from '@florin/kernel/rows';
import type { TransactionState } from '../store/rows';

/**
 * What an import did to one transaction: `before` is what it replaced, null where it added the row; `change` and `digest`
 * say how it left it, so that what somebody edited since is known.
 */
export type ImportEffect = {
  id: string;
  change: number;
  digest: string;
  before: Partial<TransactionState> | null;
};

const effects = versionedJson<ImportEffect[]>('transaction.statement_effect', { version: 1, upgrades: {} });

/** The effect of writing `after` over `before`. */
export function effectOf(
  change: number,
  id: string,
  before: TransactionState | undefined,
  after: TransactionState,
): ImportEffect {
  return {
    id,
    change,
    digest: digestOf(after),
    before: before === undefined ? null : replaced(before, after),
  };
}

/**
 * Whether a row stands as the import left it, also after another import that was undone, and after categories of it were
 * merged into others: `merged` says of a category which ones became a part of it.
 */
export function isUntouched(
  { change, value }: SealedRow<TransactionState>,
  effect: ImportEffect,
  merged: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (change === effect.change) return true;
  return unmerged(value.splits, merged).some((splits) => digestOf({ ...value, splits }) === effect.digest);
}

/** More ways to have been filed than a row of an import has; one beyond them counts as edited. */
const waysMax = 512;

/** The splits as they may have been before the merges, as they are first. */
function unmerged(
  splits: TransactionState['splits'],
  merged: ReadonlyMap<string, readonly string[]>,
): TransactionState['splits'][] {
  let ways: TransactionState['splits'][] = [[]];
  for (const split of splits) {
    const parts = split.categoryId === null ? [] : (merged.get(split.categoryId) ?? []);
    const forms = [split, ...parts.map((categoryId) => ({ ...split, categoryId }))];
    if (ways.length * forms.length > waysMax) return [splits];
    ways = ways.flatMap((before) => forms.map((form) => [...before, form]));
  }
  return ways;
}

/** Only the fields that became others, so that fields the future brings stay as they are when it is undone. */
function replaced(before: TransactionState, after: TransactionState): Partial<TransactionState> {
  const names = Object.keys(before) as (keyof TransactionState)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, before[name]]),
  );
}

function digestOf(value: TransactionState): string {
  const names = Object.keys(value).sort() as (keyof TransactionState)[];
  const said = JSON.stringify(names.map((name) => [name, name === 'splits' ? splitsOf(value) : value[name]]));
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

function splitsOf({ splits }: TransactionState): unknown {
  return splits.map(({ categoryId, amountMinor }) => [categoryId, amountMinor]);
}

/** Keeps what one step did; `step` is how many rows of the file were read before it. */
export async function keepEffects(
  scope: RowScope,
  statementId: string,
  step: number,
  done: readonly ImportEffect[],
): Promise<void> {
  if (done.length === 0) return;
  await scope.tx.query({
    name: 'transaction/keep-effects',
    text: `INSERT INTO "transaction".statement_effect (household_id, statement_id, step, sealed) VALUES ($1, $2, $3, $4)`,
    values: [
      scope.householdId,
      statementId,
      step,
      effects.seal(scope.keys, placeOf(scope, statementId, step), [...done]),
    ],
  });
}

/** Takes out what the last step that is not undone did; undefined where none is left. */
export async function takeLastEffects(
  scope: RowScope,
  statementId: string,
): Promise<ImportEffect[] | undefined> {
  const [row] = await scope.tx.query<{ step: number; sealed: Buffer }>({
    name: 'transaction/take-last-effects',
    text: `DELETE FROM "transaction".statement_effect
            WHERE household_id = $1 AND statement_id = $2 AND step = (
              SELECT max(step) FROM "transaction".statement_effect WHERE household_id = $1 AND statement_id = $2)
           RETURNING step, sealed`,
    values: [scope.householdId, statementId],
  });
  return row && effects.open(scope.keys, placeOf(scope, statementId, row.step), row.sealed);
}

function placeOf(scope: RowScope, statementId: string, step: number) {
  return { rowId: `${statementId}/${step}`, ownerId: scope.householdId };
}
