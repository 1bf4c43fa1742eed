import { updateAccount } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { moveBalances } from '../store/account-balances';
import { requireRow } from '../store/require';
import { type AccountState, accounts, view } from '../store/rows';

export const updateAccountHandler = mutation(updateAccount, async ({ params, body, ifMatch }, context) => {
  const row = requireRow(await accounts.get(context, params.id));
  expectVersion(row, ifMatch);
  const value = { ...row.value, ...body } as AccountState;
  const deltaMinor = value.openingBalanceMinor - row.value.openingBalanceMinor;
  await moveBalances(context, new Map([[row.id, deltaMinor]]), 'openingBalanceMinor');
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
