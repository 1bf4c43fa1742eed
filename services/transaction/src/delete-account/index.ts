import { deleteAccount } from '@florin/contracts';
import { expectVersion, mutation, Problem } from '@florin/kernel';
import { requireRow } from '../store/require';
import { accounts, transactions } from '../store/rows';

export const deleteAccountHandler = mutation(deleteAccount, async ({ params, ifMatch }, context) => {
  const row = requireRow(await accounts.get(context, params.id));
  expectVersion(row, ifMatch);
  const held = await transactions.where(context, { text: 'account_id = $2 LIMIT 1', values: [row.id] });
  if (held.length > 0) throw new Problem('transaction/account-in-use');
  await accounts.remove(context, [row.id]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'account.deleted', target: { kind: 'account', id: row.id }, before: row.value });
});
