import {
  type Anchors,
  type BalanceRow,
  type BalanceStep,
  moveBalance,
  type StatedBalance,
} from '@florin/domain/account';
import { isMinor } from '@florin/domain/money';
import { fieldProblem, type UnitOfWork } from '@florin/kernel';
import { type AccountBalanceState, accountBalances, type TransactionState } from './rows';
import type { TransactionStep } from './write-transactions';

/** The balance of an account that holds nothing but what was said of it. */
export function openedWith({ on, balanceMinor }: StatedBalance, currency: string): AccountBalanceState {
  return { balanceMinor, currency, csvMapping: null, statedOn: on, corrections: [] };
}

/**
 * Moves the balances of the accounts that steps touch, and answers what their corrections take over, by id: a row that
 * is older than a correction is in what was said then. A balance too large to be counted is refused.
 */
export async function moveBalances(
  work: UnitOfWork,
  steps: readonly TransactionStep[],
): Promise<Map<string, number>> {
  const byAccount = stepsByAccount(steps);
  const taken = new Map<string, number>();
  if (byAccount.size === 0) return taken;
  const rows = await accountBalances.getMany(work, [...byAccount.keys()]);
  const moved = rows.flatMap(({ id, value }) => {
    const move = moveBalance(anchorsOf(value), byAccount.get(id)!);
    for (const [correctionId, deltaMinor] of move.taken) taken.set(correctionId, deltaMinor);
    const { corrections } = move.anchors;
    if (move.deltaMinor === 0 && corrections === value.corrections) return [];
    const balanceMinor = value.balanceMinor + move.deltaMinor;
    if (!isMinor(balanceMinor)) throw overflow();
    return [{ id, value: { ...value, balanceMinor, corrections: [...corrections] } }];
  });
  await accountBalances.put(work, moved);
  return taken;
}

export function anchorsOf({ statedOn, corrections }: AccountBalanceState): Anchors {
  return { statedOn, corrections };
}

export function overflow() {
  return fieldProblem('transaction/amount-overflow', 'amountMinor', 'the balance would be too large');
}

/** What each account sees of steps; what changes nothing that balances follow from is left out. */
function stepsByAccount(steps: readonly TransactionStep[]): Map<string, BalanceStep[]> {
  const byAccount = new Map<string, BalanceStep[]>();
  function add(accountId: string, step: BalanceStep): void {
    const known = byAccount.get(accountId);
    if (known) known.push(step);
    else byAccount.set(accountId, [step]);
  }
  for (const { id, before, after } of steps) {
    const isWithin = before !== undefined && before.accountId === after?.accountId;
    if (isWithin && before.on === after.on && before.amountMinor === after.amountMinor) continue;
    const [left, entered] = [rowOf(id, before), rowOf(id, after)];
    if (isWithin) add(before.accountId, { before: left, after: entered });
    else {
      if (before) add(before.accountId, { before: left, after: undefined });
      if (after) add(after.accountId, { before: undefined, after: entered });
    }
  }
  return byAccount;
}

function rowOf(id: string, state: TransactionState | undefined): BalanceRow | undefined {
  return state && { id, on: state.on, amountMinor: state.amountMinor, origin: state.origin };
}
