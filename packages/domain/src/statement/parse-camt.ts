import { isCurrency, minorDigitsOf } from '../money';
import { readCamtAmount, readCamtDay, readCamtEntry } from './camt-entry';
import { attributeOf, childAt, type MarkupElement, readMarkup, textAt } from './markup';
import { mergeAccounts } from './merge-accounts';
import type { BadRow, StatementAccount, StatementResult, StatementRow } from './statement';

const statements = new Set(['Stmt', 'Rpt', 'Ntfctn']);

/**
 * Reads ISO 20022 account statements: camt.053 (Stmt), camt.052 (Rpt) and camt.054 (Ntfctn), of any version and
 * namespace prefix. One entry (Ntry) is one row, as it is one line of the account, however many payments it sums up.
 */
export function parseCamt(text: string, fallbackCurrency: string): StatementResult {
  const accounts: StatementAccount[] = [];
  const badRows: BadRow[] = [];
  let rows: StatementRow[] = [];
  const isWhole = readMarkup(text, {
    isSgml: false,
    onEnd: (element, path) => {
      if (element.name === 'Ntry') {
        const read = readCamtEntry(element, ownIban(path), fallbackCurrency);
        if ('reason' in read) badRows.push(read);
        else rows.push(read);
        return true;
      }
      if (!statements.has(element.name)) return false;
      accounts.push(accountOf(element, rows, fallbackCurrency));
      rows = [];
      return true;
    },
  });
  if (!isWhole) return { ok: false, reason: 'unreadable', detail: 'nested too deep, or too many elements' };
  return {
    ok: true,
    statement: { format: 'camt', accounts: mergeAccounts(accounts), badRows, csvMapping: null },
  };
}

function ownIban(path: readonly MarkupElement[]): string {
  const statement = path.find(({ name }) => statements.has(name)) ?? null;
  return textAt(statement, 'Acct', 'Id', 'IBAN').replaceAll(' ', '');
}

function accountOf(element: MarkupElement, rows: StatementRow[], fallbackCurrency: string): StatementAccount {
  const id = childAt(element, 'Acct', 'Id');
  const number = (textAt(id, 'IBAN') || textAt(id, 'Othr', 'Id') || textAt(id, 'PrtryAcct', 'Id')).replaceAll(
    ' ',
    '',
  );
  const balances = element.children.filter(({ name }) => name === 'Bal');
  const currency = currencyOf(element, balances, rows);
  const closing = closingBalance(balances, 'CLBD') ?? closingBalance(balances, 'ITBD');
  const amount = childAt(closing, 'Amt');
  const isOwn = amount !== null && (attributeOf(amount, 'Ccy') ?? currency) === currency;
  const minor = isOwn ? readCamtAmount(amount, minorDigitsOf(currency ?? fallbackCurrency)) : null;
  const isDebit = textAt(closing, 'CdtDbtInd').toUpperCase() === 'DBIT';
  return {
    accountNumber: number === '' ? null : number,
    bankCode: bankOf(element) || null,
    currency,
    closingBalanceMinor: typeof minor === 'number' ? (isDebit ? -minor || 0 : minor) : null,
    closingOn: typeof minor === 'number' ? readCamtDay(childAt(closing, 'Dt')) : null,
    rows,
  };
}

/** The bank that keeps the account: its BIC, else its code in the clearing of its country. */
function bankOf(statement: MarkupElement): string {
  const bank = childAt(statement, 'Acct', 'Svcr', 'FinInstnId');
  return textAt(bank, 'BICFI') || textAt(bank, 'BIC') || textAt(bank, 'ClrSysMmbId', 'MmbId');
}

function currencyOf(
  element: MarkupElement,
  balances: readonly MarkupElement[],
  rows: readonly StatementRow[],
): string | null {
  const balance = childAt(balances[0] ?? null, 'Amt');
  const candidates = [
    textAt(element, 'Acct', 'Ccy'),
    balance ? attributeOf(balance, 'Ccy') : null,
    rows[0]?.currency,
  ];
  return candidates.find((code): code is string => typeof code === 'string' && isCurrency(code)) ?? null;
}

/** The last balance of that kind: a statement over several days may tell one for each. */
function closingBalance(balances: readonly MarkupElement[], kind: string): MarkupElement | null {
  return balances.filter((balance) => textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') === kind).at(-1) ?? null;
}
