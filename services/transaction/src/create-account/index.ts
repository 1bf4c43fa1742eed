import { createAccount } from '@florin/contracts';
import { mutation } from '@florin/kernel';
import { openedWith } from '../store/account-balances';
import { alreadyExists } from '../store/require';
import { type AccountState, accountBalances, accounts, view } from '../store/rows';

export const createAccountHandler = mutation(createAccount, async ({ body }, context) => {
  if (await accounts.isTaken(context, body.id)) throw alreadyExists();
  const { id, ...given } = body;
  const value: AccountState = { ...given, isClosed: false };
  const { currency, stated } = given;
  await accounts.put(context, [{ id, value }]);
  await accountBalances.put(context, [{ id, value: openedWith(stated, currency) }]);
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'account.created', target: { kind: 'account', id }, after: given });
  return view({ id, change: context.change, value });
});
