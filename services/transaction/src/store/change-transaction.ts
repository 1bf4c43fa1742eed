import type { Transaction, TransactionChange } from '@florin/contracts';
import { fieldProblem, Problem } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { meantCategories, withMeant } from './merged-categories';
import { requireBalancedSplits, requireOpen } from './require';
import { type AccountState, accounts, type TransactionState, untoldByStatement } from './rows';

type Create = Omit<Extract<TransactionChange, { kind: 'create' }>, 'kind' | 'id'>;
/** An operation names the fields that it lets be changed; `categoryId` files the whole amount. */
type Update = Omit<Extract<TransactionChange, { kind: 'update' }>, 'kind' | 'id'> & {
  amountMinor?: number | undefined;
};

/** The accounts and categories that changes name, as far as the household has them. */
export type Known = {
  accounts: ReadonlyMap<string, AccountState>;
  /** Each with the one it means. */
  categories: ReadonlyMap<string, string>;
};

export async function readKnown(
  scope: RowScope,
  accountIds: Iterable<string>,
  categoryIds: Iterable<string>,
): Promise<Known> {
  const found = await accounts.getMany(scope, [...accountIds]);
  return {
    accounts: new Map(found.map((row) => [row.id, row.value])),
    categories: await meantCategories(scope, [...categoryIds]),
  };
}

export function namedCategories(splits: Transaction['splits'] = []): string[] {
  return splits.flatMap(({ categoryId }) => categoryId ?? []);
}

/** A transaction as it is made. Refusals name the field at fault, which stands at `place` in the request. */
export function created(given: Create, known: Known, place = ''): TransactionState {
  requireBalancedSplits(given.amountMinor, given.splits, place);
  const { currency } = requireOpen(known.accounts.get(given.accountId), `${place}accountId`);
  const splits = requireKnown(given.splits, known, place);
  return { ...given, splits, currency, ...untoldByStatement };
}

/** A transaction once the named fields have their value, alone or among others; the rest stays as it is. */
export function updated(
  before: TransactionState,
  { categoryId, ...given }: Update,
  known: Known,
  place = '',
): TransactionState {
  if (before.origin === 'correction') throw new Problem('transaction/is-correction');
  const amountMinor = given.amountMinor ?? before.amountMinor;
  const named =
    categoryId === undefined
      ? (given.splits ?? splitsFor(before.splits, amountMinor))
      : [{ categoryId, amountMinor }];
  requireBalancedSplits(amountMinor, named, place);
  const accountId = given.accountId ?? before.accountId;
  const { currency } = requireOpen(known.accounts.get(accountId), `${place}accountId`);
  // The amount goes along, so its new account counts in the same currency.
  if (currency !== before.currency)
    throw fieldProblem(
      'transaction/other-currency',
      `${place}accountId`,
      `is in ${currency}, not in ${before.currency}`,
    );
  if (categoryId && !known.categories.has(categoryId)) throw unknownCategory(`${place}categoryId`);
  const isFiled = categoryId !== undefined || given.splits !== undefined;
  const splits = isFiled ? requireKnown(named, known, place) : named;
  return { ...before, ...given, amountMinor, splits } as TransactionState;
}

/** A single split follows a new amount; several are left for the person to divide again. */
function splitsFor(splits: Transaction['splits'], amountMinor: number): Transaction['splits'] {
  return splits.length === 1 ? [{ categoryId: splits[0]!.categoryId, amountMinor }] : splits;
}

function requireKnown(
  splits: TransactionState['splits'],
  known: Known,
  place: string,
): TransactionState['splits'] {
  const at = splits.findIndex(({ categoryId }) => categoryId !== null && !known.categories.has(categoryId));
  if (at < 0) return withMeant(splits, known.categories);
  throw unknownCategory(`${place}splits.${at}.categoryId`);
}

function unknownCategory(field: string): Problem {
  return fieldProblem('transaction/unknown-category', field, 'is not a category of this household');
}
