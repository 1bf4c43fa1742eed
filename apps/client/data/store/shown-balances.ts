import { type Anchors, landingOf } from '@florin/domain/account';
import type { Account, Transaction } from '../types';
import type { HouseholdState } from './household-state';

type Correction = { id: string; on: string };
/** How own writes differ from what the stream has told of one account. */
type Unsettled = { told: Transaction[]; shown: Transaction[] };

const none: Unsettled = { told: [], shown: [] };

/**
 * What an account holds at the end of today and what rows of later days add, with own writes: what the stream has told,
 * less what those transactions counted that own writes changed, plus what they count now. A balance and the transactions
 * it counts are told together, so the difference is exact whatever is still on its way. `rows` are all, newest day first.
 */
export function shownBalances(
  tables: HouseholdState['tables'],
  rows: readonly Transaction[],
  today: string,
): (account: Account) => { balanceMinor: number; laterMinor: number } {
  const unsettled = unsettledByAccount(tables.transactions);
  const later = laterByAccount(rows, today);
  return (account) => {
    const told = tables['account-balances'].base.get(account.id);
    const opened = tables.accounts.told(account.id) ?? account;
    const base = told?.balanceMinor ?? opened.stated.balanceMinor;
    const restated = account.stated.balanceMinor - opened.stated.balanceMinor;
    const before: Anchors = { statedOn: opened.stated.on, corrections: told?.corrections ?? [] };
    const moved = unsettled.get(account.id) ?? none;
    const after: Anchors = {
      statedOn: account.stated.on,
      corrections: shownCorrections(before.corrections, moved),
    };
    const movedMinor = countedMinor(moved.shown, after) - countedMinor(moved.told, before);
    const laterMinor = countedMinor(later.get(account.id) ?? none.shown, after);
    return { balanceMinor: base + restated + movedMinor - laterMinor, laterMinor };
  };
}

function laterByAccount(rows: readonly Transaction[], today: string): Map<string, Transaction[]> {
  const byAccount = new Map<string, Transaction[]>();
  for (const row of rows) {
    if (row.on <= today) break;
    const found = byAccount.get(row.accountId);
    if (found) found.push(row);
    else byAccount.set(row.accountId, [row]);
  }
  return byAccount;
}

function unsettledByAccount(table: HouseholdState['tables']['transactions']): Map<string, Unsettled> {
  const byAccount = new Map<string, Unsettled>();
  function of(accountId: string): Unsettled {
    const found = byAccount.get(accountId) ?? { told: [], shown: [] };
    byAccount.set(accountId, found);
    return found;
  }
  for (const id of table.unsettledIds()) {
    const told = table.told(id);
    const shown = table.get(id);
    if (told) of(told.accountId).told.push(told);
    if (shown) of(shown.accountId).shown.push(shown);
  }
  return byAccount;
}

function shownCorrections(told: readonly Correction[], moved: Unsettled): Correction[] {
  const touched = new Set([...moved.told, ...moved.shown].map(({ id }) => id));
  return [
    ...told.filter(({ id }) => !touched.has(id)),
    ...moved.shown.filter(({ origin }) => origin === 'correction'),
  ];
}

function countedMinor(rows: readonly Transaction[], anchors: Anchors): number {
  let sum = 0;
  for (const row of rows) if (landingOf(anchors, row) === 'balance') sum += row.amountMinor;
  return sum;
}
