import { createAccount } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { alreadyExists } from '../store/require';
import { type AccountState, accounts, view } from '../store/rows';

export const createAccountHandler = mutation(createAccount, async ({ body }, context) => {
  if (await accounts.isTaken(context, body.id)) throw alreadyExists();
  const { id, ...given } = body;
  const value: AccountState = {
    ...given,
    balanceMinor: given.openingBalanceMinor,
    isClosed: false,
    csvMapping: null,
  };
  await accounts.put(context, [{ id, value }]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'account.created', target: { kind: 'account', id }, after: given });
  return view({ id, change: context.change, value });
});
