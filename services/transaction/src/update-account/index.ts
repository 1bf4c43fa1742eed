import { updateAccount } from '@florin/contracts';
import { isMinor } from '@florin/domain/money';
import { expectVersion, fieldProblem, mutation } from '@florin/kernel';
import { requireRow } from '../store/require';
import { type AccountState, accounts, view } from '../store/rows';

export const updateAccountHandler = mutation(updateAccount, async ({ params, body, ifMatch }, context) => {
  const row = requireRow(await accounts.get(context, params.id));
  expectVersion(row, ifMatch);
  const value = { ...row.value, ...body } as AccountState;
  value.balanceMinor += value.openingBalanceMinor - row.value.openingBalanceMinor;
  if (!isMinor(value.balanceMinor)) {
    throw fieldProblem(
      'transaction/amount-overflow',
      'openingBalanceMinor',
      'the balance would be too large',
    );
  }
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
