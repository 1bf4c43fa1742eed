import { updateAccount } from '@florin/contracts';
import { expectVersion, mutation, Problem, type SealedRow } from '@florin/kernel';
import type { WritableRowScope } from '@florin/kernel/rows';
import { openedWith } from '../store/account-balances';
import { requireRow } from '../store/require';
import {
  type AccountState,
  accountBalances,
  accountIdsOf,
  accounts,
  statements,
  transactions,
  view,
} from '../store/rows';

export const updateAccountHandler = mutation(updateAccount, async ({ params, body, ifMatch }, context) => {
  const row = requireRow(await accounts.get(context, params.id));
  expectVersion(row, ifMatch);
  const value = { ...row.value, ...body } as AccountState;
  if (body.stated !== undefined || body.currency !== undefined) await openAnew(context, row, value);
  await accounts.put(context, [{ id: row.id, value }]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({
    action: 'account.updated',
    target: { kind: 'account', id: row.id },
    before: row.value,
    after: value,
  });
  return view({ id: row.id, change: context.change, value });
});

/** What an account opened with and is counted in changes only while nothing has been counted. */
async function openAnew(
  scope: WritableRowScope,
  { id, value: before }: SealedRow<AccountState>,
  { currency, stated }: AccountState,
): Promise<void> {
  const isSame =
    currency === before.currency &&
    stated.on === before.stated.on &&
    stated.balanceMinor === before.stated.balanceMinor;
  if (isSame) return;
  const isFilled = await transactions.exists(scope, { text: 'account_id = $2', values: [id] });
  if (isFilled || (await isBeingFilled(scope, id))) throw new Problem('transaction/account-not-empty');
  const csvMapping = (await accountBalances.get(scope, id))?.value.csvMapping ?? null;
  await accountBalances.put(scope, [{ id, value: { ...openedWith(stated, currency), csvMapping } }]);
}

/** Whether an import is under way that puts its rows there. */
async function isBeingFilled(scope: WritableRowScope, id: string): Promise<boolean> {
  const told = await statements.where(scope, { text: 'true', values: [] });
  return told.some(({ value }) => value.state === 'importing' && accountIdsOf(value).includes(id));
}
