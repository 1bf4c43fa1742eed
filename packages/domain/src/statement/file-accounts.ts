import { accountIdentity, isAccountNumber, maskedNumber } from './account-number';
import { cleanText, cutText } from './clean-text';
import type { Day, ParsedStatement, StatementAccount, StatementRow } from './statement';

/** One account of a file in one currency: what can go into one account of the household. */
export type FileAccount = {
  /** Names it within its file, whatever columns it is read with; it holds no more of the number than `masked`. */
  key: string;
  /** The whole number with the code of its bank, for nobody's eyes. */
  number: string | null;
  masked: string | null;
  name: string | null;
  currency: string | null;
  closingBalanceMinor: number | null;
  closingOn: Day | null;
  /** The first and the last day of its rows. */
  from: Day | null;
  to: Day | null;
  rows: StatementRow[];
};

const nameCharsMax = 60;

/** The accounts of a file, one for each currency that its rows are in; those without a row or a balance are left out. */
export function fileAccounts(parsed: Pick<ParsedStatement, 'accounts'>): FileAccount[] {
  const keys = new Map<string, number>();
  return parsed.accounts.flatMap(byCurrency).map((account) => {
    const { accountNumber, bankCode, currency, closingBalanceMinor, closingOn, rows } = account;
    const said = cleanText(accountNumber ?? '');
    const isNumber = said !== '' && isAccountNumber(said);
    const masked = isNumber ? maskedNumber(said) : null;
    const name = said === '' || isNumber ? null : cutText(said, nameCharsMax);
    const key = [masked ?? name, currency].filter((part) => part !== null).join(' ');
    const seen = (keys.get(key) ?? 0) + 1;
    keys.set(key, seen);
    return {
      key: seen === 1 ? key : `${key} ${seen}`,
      number: isNumber ? accountIdentity(bankCode, said) : null,
      masked,
      name,
      currency,
      closingBalanceMinor,
      closingOn,
      ...daysOf(rows),
      rows,
    };
  });
}

/** Rows that name no currency are in that of their account; its closing balance stays with that one. */
function byCurrency(account: StatementAccount): StatementAccount[] {
  const groups = new Map<string | null, StatementRow[]>();
  for (const row of account.rows) {
    const currency = row.currency ?? account.currency;
    const group = groups.get(currency);
    if (group) group.push(row);
    else groups.set(currency, [row]);
  }
  const isTold = account.closingBalanceMinor !== null;
  if (isTold && !groups.has(account.currency)) groups.set(account.currency, []);
  return [...groups].map(([currency, rows]) => {
    const isOwn = currency === account.currency;
    return {
      ...account,
      currency,
      closingBalanceMinor: isOwn ? account.closingBalanceMinor : null,
      closingOn: isOwn ? account.closingOn : null,
      rows,
    };
  });
}

function daysOf(rows: readonly StatementRow[]): { from: Day | null; to: Day | null } {
  let from: Day | null = null;
  let to: Day | null = null;
  for (const { on } of rows) {
    if (from === null || on < from) from = on;
    if (to === null || on > to) to = on;
  }
  return { from, to };
}
