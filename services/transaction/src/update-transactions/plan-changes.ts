import type { TransactionChange } from '@florin/contracts';
import { fieldProblem, Problem } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { meantCategories, withMeant } from '../store/merged-categories';
import { alreadyExists, requireBalancedSplits } from '../store/require';
import {
  type AccountState,
  accounts,
  type TransactionState,
  transactions,
  untoldByStatement,
} from '../store/rows';
import type { TransactionStep } from '../store/write-transactions';

type Update = Extract<TransactionChange, { kind: 'update' }>;
type Create = Extract<TransactionChange, { kind: 'create' }>;

/** What the changes name, read once for all of them. */
type Known = { accounts: ReadonlyMap<string, AccountState>; categories: ReadonlyMap<string, string> };

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
      steps.push({ id, before: undefined, after: created(change, known, `changes.${at}.`) });
    } else if (before === undefined) missing.push(id);
    else if (change.kind === 'delete') steps.push({ id, before, after: undefined });
    else steps.push({ id, before, after: updated(before, change, known, `changes.${at}.`) });
  }
  return { steps, missing };
}

async function readNamed(
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
    for (const { categoryId } of change.splits ?? []) if (categoryId !== null) categoryIds.add(categoryId);
    if (change.kind === 'update' && change.categoryId) categoryIds.add(change.categoryId);
  }
  const foundAccounts = await accounts.getMany(scope, [...accountIds]);
  return {
    accounts: new Map(foundAccounts.map((row) => [row.id, row.value])),
    categories: await meantCategories(scope, [...categoryIds]),
  };
}

function created({ kind, id, ...given }: Create, known: Known, place: string): TransactionState {
  requireBalancedSplits(given.amountMinor, given.splits, place);
  const { currency } = requireOpen(given.accountId, known, place);
  const splits = requireKnown(given.splits, known, place);
  return { ...given, splits, currency, ...untoldByStatement };
}

function updated(
  before: TransactionState,
  { kind, id, categoryId, ...given }: Update,
  known: Known,
  place: string,
): TransactionState {
  if (before.origin === 'correction') throw new Problem('transaction/is-correction');
  const { currency } = requireOpen(given.accountId ?? before.accountId, known, place);
  if (categoryId && !known.categories.has(categoryId))
    throw fieldProblem(
      'transaction/unknown-category',
      `${place}categoryId`,
      'is not a category of this household',
    );
  const meantId = categoryId ? known.categories.get(categoryId)! : null;
  const whole = [{ categoryId: meantId, amountMinor: before.amountMinor }];
  let splits = categoryId === undefined ? before.splits : whole;
  if (given.splits) {
    requireBalancedSplits(before.amountMinor, given.splits, place);
    splits = requireKnown(given.splits, known, place);
  }
  return { ...before, ...given, splits, currency } as TransactionState;
}

function requireOpen(accountId: string, known: Known, place: string): AccountState {
  const account = known.accounts.get(accountId);
  const field = `${place}accountId`;
  if (account === undefined)
    throw fieldProblem('transaction/unknown-account', field, 'is not an account of this household');
  if (account.isClosed) throw fieldProblem('transaction/account-closed', field, 'is closed');
  return account;
}

function requireKnown(
  splits: TransactionState['splits'],
  known: Known,
  place: string,
): TransactionState['splits'] {
  const at = splits.findIndex(({ categoryId }) => categoryId !== null && !known.categories.has(categoryId));
  if (at < 0) return withMeant(splits, known.categories);
  throw fieldProblem(
    'transaction/unknown-category',
    `${place}splits.${at}.categoryId`,
    'is not a category of this household',
  );
}
