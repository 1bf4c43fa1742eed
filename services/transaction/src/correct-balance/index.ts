import { correctBalance } from '@florin/contracts';
import { balanceOn } from '@florin/domain/account';
import { type Day, dayIn } from '@florin/domain/calendar';
import { isMinor } from '@florin/domain/money';
import { fieldProblem, mutation, Problem } from '@florin/kernel';
import { overflow } from '../store/account-balances';
import { alreadyExists, requireRow } from '../store/require';
import {
  accountBalances,
  accounts,
  type TransactionState,
  transactions,
  untoldByStatement,
  view,
} from '../store/rows';
import { writeTransactions } from '../store/write-transactions';

export const correctBalanceHandler = mutation(correctBalance, async ({ params, body }, context) => {
  const { id, on } = body;
  const account = requireRow(await accounts.get(context, params.id));
  if (account.value.isClosed) throw new Problem('transaction/account-closed');
  if (await transactions.isTaken(context, id)) throw alreadyExists();
  const { value: balance } = requireRow(await accountBalances.get(context, account.id));
  if (on < balance.statedOn) {
    throw fieldProblem('transaction/before-stated-balance', 'on', `is before ${balance.statedOn}`);
  }
  if (on > latestToday(context.now)) throw fieldProblem('request/invalid', 'on', 'is in the future');
  const later = await transactions.where(context, {
    text: 'account_id = $2 AND on_day > $3',
    values: [account.id, on],
  });
  const heldMinor = balanceOn(
    on,
    balance.balanceMinor,
    later.map(({ value }) => value),
  );
  const amountMinor = body.balanceMinor - heldMinor;
  if (!isMinor(amountMinor)) throw overflow();
  const after: TransactionState = {
    accountId: account.id,
    on,
    amountMinor,
    currency: account.value.currency,
    payee: '',
    note: '',
    splits: [],
    status: 'posted',
    origin: 'correction',
    ...untoldByStatement,
  };
  await writeTransactions(context, [{ id, before: undefined, after }]);
  context.audit({
    action: 'account.balance-corrected',
    target: { kind: 'account', id: account.id },
    before: { on, balanceMinor: heldMinor },
    after: { on, balanceMinor: body.balanceMinor },
  });
  return view({ id, change: context.change, value: after });
});

/**
 * The last day that is today for anybody: this service does not know where the household is, and nobody says what an
 * account holds on a day that has begun nowhere. What was bought until then would vanish into the correction.
 */
function latestToday(now: string): Day {
  return dayIn('Pacific/Kiritimati', now);
}
