import { deleteAccount } from '@florin/contracts';
import { expectVersion, mutation, Problem } from '@florin/kernel';
import { requireRow } from '../store/require';
import { accountBalances, accounts, transactions } from '../store/rows';

export const deleteAccountHandler = mutation(deleteAccount, async ({ params, ifMatch }, context) => {
  const row = requireRow(await accounts.get(context, params.id));
  expectVersion(row, ifMatch);
  const isHeld = await transactions.exists(context, { text: 'account_id = $2', values: [row.id] });
  if (isHeld) throw new Problem('transaction/account-in-use');
  await accounts.remove(context, [row]);
  await accountBalances.remove(context, [row]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'account.deleted', target: { kind: 'account', id: row.id }, before: row.value });
});
