import type { CsvRow } from './csv-rows';
import { balanceAgreement } from './running-balance';
import type { StatementAccount, StatementRow } from './statement';

/** Groups the rows by their own account, and finds each one's closing balance. */
export function csvAccounts(rows: readonly CsvRow[], preambleAccount: string | null): StatementAccount[] {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const group = groups.get(row.account);
    if (group) group.push(row);
    else groups.set(row.account, [row]);
  }
  if (groups.size === 0) groups.set('', []);
  return [...groups].map(([account, group]) => {
    const accountNumber = account === '' ? (groups.size === 1 ? preambleAccount : null) : account;
    return {
      accountNumber,
      bankCode: null,
      currency: onlyCurrency(group),
      ...closing(group),
      rows: group.map(({ row }) => row),
    };
  });
}

function onlyCurrency(rows: readonly CsvRow[]): string | null {
  const currencies = new Set(rows.map(({ row }) => row.currency));
  const [first] = currencies;
  return currencies.size === 1 ? (first ?? null) : null;
}

/** The balance of the last row in time: the bottom one, unless the balances or dates show the newest on top. */
function closing(rows: readonly CsvRow[]): Pick<StatementAccount, 'closingBalanceMinor' | 'closingOn'> {
  const withBalance = rows.filter(
    ({ balanceMinor, row }) => balanceMinor !== null && row.status === 'posted',
  );
  const last = isNewestFirst(rows) ? withBalance[0] : withBalance.at(-1);
  if (!last || onlyCurrency(rows) !== last.row.currency)
    return { closingBalanceMinor: null, closingOn: null };
  return { closingBalanceMinor: last.balanceMinor, closingOn: last.row.on };
}

function isNewestFirst(rows: readonly CsvRow[]): boolean {
  const { oldestFirst, newestFirst } = balanceAgreement(
    rows.map(({ row }) => row.amountMinor),
    rows.map(({ balanceMinor }) => balanceMinor),
  );
  if (oldestFirst !== newestFirst) return newestFirst > oldestFirst;
  return dayAt(rows, 0) > dayAt(rows, rows.length - 1);
}

function dayAt(rows: readonly CsvRow[], index: number): StatementRow['on'] {
  return rows[index]?.row.on ?? '';
}
