import { addDays } from '@florin/domain/calendar';
import type { AccountView, Transaction } from '@/data';

/**
 * What all accounts of a currency held at the end of each day between two, both included, counted back from what they
 * hold now. Rows come newest day first.
 */
export function worthByDay(
  accounts: readonly Pick<AccountView, 'id' | 'currency' | 'balanceMinor' | 'laterMinor'>[],
  rows: readonly Pick<Transaction, 'accountId' | 'on' | 'amountMinor'>[],
  currency: string,
  range: { from: string; to: string },
): number[] {
  const own = accounts.filter((account) => account.currency === currency);
  const ids = new Set(own.map(({ id }) => id));
  let worth = own.reduce((sum, { balanceMinor, laterMinor }) => sum + balanceMinor + laterMinor, 0);
  let at = 0;
  const days: number[] = [];
  for (let on = range.to; on >= range.from; on = addDays(on, -1)) {
    // What happened after that day had not happened yet.
    for (let row = rows[at]; row && row.on > on; row = rows[++at]) {
      if (ids.has(row.accountId)) worth -= row.amountMinor;
    }
    days.push(worth);
  }
  return days.reverse();
}
