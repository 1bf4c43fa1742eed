import type { Transaction } from '@florin/contracts';
import { sumMinor } from '@florin/domain/money';
import { fieldProblem, notFound, type Problem, type SealedRow } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { type AccountState, accounts, type CategoryGroupState, categoryGroups } from './rows';

type Splits = Transaction['splits'];

/** The row itself, or 404: another household's looks exactly like none. */
export function requireRow<Value>(row: SealedRow<Value> | undefined): SealedRow<Value> {
  if (row === undefined) throw notFound();
  return row;
}

/** The account a transaction names; refused by field where it is unknown, and where it takes no more. */
export async function requireOpenAccount(
  scope: RowScope,
  accountId: string,
  field = 'accountId',
): Promise<SealedRow<AccountState>> {
  const account = await accounts.get(scope, accountId);
  requireOpen(account?.value, field);
  return account!;
}

export function requireOpen(account: AccountState | undefined, field: string): AccountState {
  if (account === undefined)
    throw fieldProblem('transaction/unknown-account', field, 'is not an account of this household');
  if (account.isClosed) throw fieldProblem('transaction/account-closed', field, 'is closed');
  return account;
}

export async function requireCategoryGroup(
  scope: RowScope,
  groupId: string,
): Promise<SealedRow<CategoryGroupState>> {
  const group = await categoryGroups.get(scope, groupId);
  if (group !== undefined) return group;
  throw fieldProblem(
    'transaction/unknown-category-group',
    'groupId',
    'is not a category group of this household',
  );
}

/** Splits account for the whole amount, each for a part that is not nothing. `place` is where they stand in the request. */
export function requireBalancedSplits(amountMinor: number, splits: Splits, place = ''): void {
  const empty = splits.findIndex((split) => split.amountMinor === 0);
  if (empty >= 0 && splits.length > 1) {
    throw fieldProblem(
      'transaction/unbalanced-splits',
      `${place}splits.${empty}.amountMinor`,
      'must not be zero',
    );
  }
  const sum = sumMinor(splits.map((split) => split.amountMinor));
  if (sum === amountMinor) return;
  throw fieldProblem(
    'transaction/unbalanced-splits',
    `${place}splits`,
    `add up to ${sum}, not to ${amountMinor}`,
  );
}

export function alreadyExists(place = ''): Problem {
  return fieldProblem('transaction/already-exists', `${place}id`, 'is taken');
}
