import { type Anchors, type BalanceStep, landingOf, moveBalance } from '@florin/domain/account';
import type { Account, Transaction } from '../types';
import type { HouseholdState } from './household-state';

/**
 * What an account holds at the end of today and what rows of later days add, with own writes: what the stream has told,
 * moved by the rows that own writes made, changed or took, as the server will move it. A balance and the transactions it
 * counts are told together, so this is exact whatever is still on its way. `rows` are all, newest day first.
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
    const before: Anchors = { statedOn: account.stated.on, corrections: told?.corrections ?? [] };
    const { deltaMinor, anchors } = moveBalance(before, unsettled.get(account.id) ?? []);
    const laterMinor = countedMinor(later.get(account.id) ?? [], anchors);
    return { balanceMinor: base + restated + deltaMinor - laterMinor, laterMinor };
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

/** In the order in which the rows were first written here, which is that of the outbox. */
function unsettledByAccount(table: HouseholdState['tables']['transactions']): Map<string, BalanceStep[]> {
  const steps = new Map<string, BalanceStep[]>();
  function add(accountId: string, step: BalanceStep): void {
    const found = steps.get(accountId);
    if (found) found.push(step);
    else steps.set(accountId, [step]);
  }
  for (const id of table.unsettledIds()) {
    const told = table.told(id) ?? undefined;
    const shown = table.get(id) ?? undefined;
    if (told && told.accountId === shown?.accountId) add(told.accountId, { before: told, after: shown });
    else {
      if (told) add(told.accountId, { before: told, after: undefined });
      if (shown) add(shown.accountId, { before: undefined, after: shown });
    }
  }
  return steps;
}

function countedMinor(rows: readonly Transaction[], anchors: Anchors): number {
  let sum = 0;
  for (const row of rows) if (landingOf(anchors, row) === 'balance') sum += row.amountMinor;
  return sum;
}
