import type { StatementAccount } from '@florin/contracts';
import {
  type AccountOfHousehold,
  comparableNumber,
  type FileAccount,
  proposeAccounts,
} from '@florin/domain/statement';
import { fieldProblem } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { requireOpenAccount } from '../store/require';
import { accounts, type StatementAccountState, type StatementState, statements } from '../store/rows';
import type { ReadStatement } from './read-statement';

/** Which account of the household takes the rows of each account of a file. */
export type AccountTarget = Pick<StatementAccount, 'accountId' | 'proposedBy'>;
export type ChosenTarget = Pick<StatementAccount, 'key' | 'accountId'>;

/** The open accounts, each with the numbers, of their banks, that files imported into it called it by. */
export async function accountsOfHousehold(scope: RowScope): Promise<AccountOfHousehold[]> {
  const all = { text: 'true ORDER BY change DESC, id', values: [] };
  const [open, past] = [await accounts.where(scope, all), await statements.where(scope, all)];
  const numbers = new Map<string, string>();
  for (const { value } of past) {
    if (value.state !== 'imported') continue;
    // The latest file knows best.
    for (const { fileNumber, accountId } of value.accounts) {
      const number = fileNumber === null ? '' : comparableNumber(fileNumber);
      if (number !== '' && accountId !== null && !numbers.has(number)) numbers.set(number, accountId);
    }
  }
  return open
    .filter(({ value }) => !value.isClosed)
    .map(({ id, value: { name, currency } }) => ({
      id,
      name,
      currency,
      numbers: [...numbers].filter(([, accountId]) => accountId === id).map(([number]) => number),
    }));
}

export function proposedTargets(
  told: readonly FileAccount[],
  household: readonly AccountOfHousehold[],
  givenId: string | null,
): AccountTarget[] {
  return proposeAccounts(told, household, givenId).map((proposal) => ({
    accountId: proposal?.accountId ?? null,
    proposedBy: proposal?.by ?? null,
  }));
}

/** What was chosen before stays for accounts that are there still; only new ones are proposed for. */
export function targetsAgain(
  told: readonly FileAccount[],
  before: readonly StatementAccountState[],
  household: readonly AccountOfHousehold[],
  givenId: string | null,
): AccountTarget[] {
  const kept = new Map(before.map((account) => [account.key, account]));
  const proposed = proposedTargets(told, household, givenId);
  return told.map((account, at) => {
    const { accountId, proposedBy } = kept.get(account.key) ?? proposed[at]!;
    const target = household.find(({ id }) => id === accountId);
    const isFitting = target !== undefined && fits(account, target.currency);
    return isFitting ? { accountId, proposedBy } : { accountId: null, proposedBy: null };
  });
}

/** The accounts a person named, refused by field where they are not there, or in another currency than the rows. */
export async function withChosen(
  scope: RowScope,
  { accounts: told, currency: readIn }: Pick<ReadStatement, 'accounts' | 'currency'>,
  targets: readonly AccountTarget[],
  chosen: readonly ChosenTarget[],
): Promise<AccountTarget[]> {
  const named = [...targets];
  for (const [at, { key, accountId }] of chosen.entries()) {
    const place = told.findIndex((account) => account.key === key);
    if (place < 0) throw fieldProblem('request/invalid', `accounts.${at}.key`, 'is no account of the file');
    named[place] = { accountId, proposedBy: null };
    if (accountId === null) continue;
    const { value } = await requireOpenAccount(scope, accountId, `accounts.${at}.accountId`);
    requireCurrency(told[place]!.currency ?? readIn, value.currency, `accounts.${at}.accountId`);
  }
  return named;
}

/**
 * Refuses accounts that do not take the rows of a previewed statement as they were shown: one that is gone or closed by
 * now, and one that is counted in another currency.
 */
export async function requireTargets(
  scope: RowScope,
  { accounts: told, readIn }: Pick<StatementState, 'accounts' | 'readIn'>,
): Promise<void> {
  for (const [at, { accountId, currency }] of told.entries()) {
    if (accountId === null) continue;
    const field = `accounts.${at}.accountId`;
    const { value } = await requireOpenAccount(scope, accountId, field);
    requireCurrency(currency ?? readIn ?? value.currency, value.currency, field);
  }
}

function requireCurrency(ofRows: string, ofAccount: string, field: string): void {
  if (ofRows === ofAccount) return;
  throw fieldProblem('transaction/other-currency', field, `is in ${ofAccount}, not in ${ofRows}`);
}

function fits({ currency }: FileAccount, of: string): boolean {
  return currency === null || currency === of;
}

/**
 * The currency of the first account that takes rows: in its digits, and in the order of its dates, is read what the file
 * leaves open. Undefined where none does.
 */
export function currencyOfTargets(
  targets: readonly Pick<AccountTarget, 'accountId'>[],
  household: readonly AccountOfHousehold[],
): string | undefined {
  const first = targets.find(({ accountId }) => accountId !== null);
  return household.find(({ id }) => id === first?.accountId)?.currency;
}
