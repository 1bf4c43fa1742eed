import { isCurrency, minorDigitsOf } from '../money';
import { detailText } from './clean-text';
import { type MarkupElement, readMarkup, textAt } from './markup';
import { emptyAccount, mergeAccounts } from './merge-accounts';
import { readOfxAmount, readOfxDay, readOfxTransaction } from './ofx-transaction';
import type { BadRow, StatementAccount, StatementResult, StatementRow } from './statement';

/** One statement of the file: its rows come before the elements that describe it are complete. */
type OpenAccount = { account: StatementAccount; typed: TypedRow[] };
export type TypedRow = { row: StatementRow; type: string };

const statements = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
const transactions = new Set(['STMTTRN', 'STMTTRNP']);
const neverNested = new Set([...transactions, ...statements]);
const leaves = new Set(
  (
    'TRNTYPE DTPOSTED DTUSER DTAVAIL DTTRAN DTEXPIRE TRNAMT FITID CORRECTFITID CORRECTACTION SRVRTID CHECKNUM REFNUM SIC ' +
    'PAYEEID NAME EXTDNAME MEMO CURRATE CURSYM CURDEF BALAMT DTASOF ACCTID BANKID BRANCHID BROKERID ACCTTYPE ACCTKEY ' +
    'CODE SEVERITY MESSAGE LANGUAGE DTSERVER DTPROFUP DTACCTUP ORG FID TRNUID CLTCOOKIE DTSTART DTEND SUBACCTFUND ' +
    'DTTRADE DTSETTLE UNIQUEID UNIQUEIDTYPE UNITS UNITPRICE TOTAL ADDR1 ADDR2 ADDR3 CITY STATE POSTALCODE COUNTRY PHONE'
  ).split(' '),
);
/** What an investment statement holds besides cash: told as bad rows, since no cash account shows them. */
const trades =
  /^(?:BUY|SELL)(?:DEBT|MF|OPT|OTHER|STOCK)$|^(?:CLOSUREOPT|INCOME|INVEXPENSE|JRNLFUND|JRNLSEC|MARGININTEREST|REINVEST|RETOFCAP|SPLIT|TRANSFER)$/;

/**
 * Reads OFX 1.x (SGML, with or without end tags, on one line or many) and 2.x (XML), of bank and card accounts, by
 * the OFX 2.3 specification, sections 3 and 11. Of investment statements only the cash movements (INVBANKTRAN) are
 * read. Days are the bank's own: the date as written, whatever zone follows it.
 */
export function parseOfx(format: 'ofx' | 'qfx', text: string, fallbackCurrency: string): StatementResult {
  const accounts: OpenAccount[] = [];
  const badRows: BadRow[] = [];
  let refusal: string | null = null;
  let current: OpenAccount = openAccount();
  let currency: string | null = null;
  const isWhole = readMarkup(text, {
    isSgml: true,
    neverNested,
    leaves,
    onEnd: (element) => {
      const { name } = element;
      if (name === 'CURDEF') currency = currencyOf(element.text);
      if (transactions.has(name)) {
        const read = readOfxTransaction(element, currency, digits(fallbackCurrency));
        if ('reason' in read) badRows.push(read);
        else current.typed.push(read);
        return true;
      }
      if (trades.test(name) && (element.children.length > 0 || name === 'INCOME')) {
        badRows.push({
          line: element.line,
          reason: 'investment-trade',
          detail: detailText(tradeText(element)),
        });
        return true;
      }
      if (statements.has(name)) {
        describe(current.account, element, currency, fallbackCurrency);
        accounts.push(current);
        current = openAccount();
        currency = null;
        return true;
      }
      if (name === 'SONRS' || name.endsWith('TRNRS')) refusal ??= refusalIn(element);
      return name.endsWith('MSGSRSV1') || name === 'SECLIST' || name === 'INVPOSLIST';
    },
  });
  if (!isWhole) return { ok: false, reason: 'unreadable', detail: 'too many elements' };
  if (current.typed.length > 0) accounts.push(current);
  if (refusal !== null && accounts.every(({ typed }) => typed.length === 0) && badRows.length === 0) {
    return { ok: false, reason: 'bank-refused', detail: refusal };
  }
  return {
    ok: true,
    statement: { format, accounts: mergeAccounts(accounts.map(withTypedSigns)), badRows, csvMapping: null },
  };
}

function openAccount(): OpenAccount {
  return {
    account: emptyAccount(),
    typed: [],
  };
}

function digits(fallbackCurrency: string): (currency: string | null) => number {
  return (currency) => minorDigitsOf(currency ?? fallbackCurrency);
}

function currencyOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : null;
}

function describe(
  account: StatementAccount,
  element: MarkupElement,
  currency: string | null,
  fallbackCurrency: string,
): void {
  const from = element.children.find((child) => child.name.endsWith('ACCTFROM')) ?? null;
  account.accountNumber = textAt(from, 'ACCTID') || null;
  account.bankCode = textAt(from, 'BANKID') || textAt(from, 'BROKERID') || null;
  account.currency = currency;
  const ledger = element.children.find((child) => child.name === 'LEDGERBAL') ?? null;
  const balance = readOfxAmount(textAt(ledger, 'BALAMT'), digits(fallbackCurrency)(currency));
  account.closingBalanceMinor = balance.ok ? balance.minor : null;
  account.closingOn = balance.ok ? readOfxDay(textAt(ledger, 'DTASOF')) : null;
}

/** The bank's message where the status is an error; codes below 2000 and INFO or WARN are none. */
function refusalIn(element: MarkupElement): string | null {
  const status = element.children.find((child) => child.name === 'STATUS') ?? null;
  const code = textAt(status, 'CODE');
  if (textAt(status, 'SEVERITY').toUpperCase() !== 'ERROR' || /^0*$/.test(code)) return null;
  return detailText(`${code} ${textAt(status, 'MESSAGE')}`);
}

function tradeText(element: MarkupElement): string {
  const inner = element.children.find((child) => child.name.startsWith('INV')) ?? element;
  const about = inner.children.find((child) => child.name === 'INVTRAN') ?? inner;
  return [element.name, textAt(about, 'DTTRADE').slice(0, 8), textAt(about, 'MEMO'), textAt(inner, 'TOTAL')]
    .filter((part) => part !== '')
    .join(' ');
}

const outTypes = new Set(['DEBIT', 'POS', 'ATM', 'CHECK', 'FEE', 'SRVCHG', 'DIRECTDEBIT']);

/**
 * The sign of TRNAMT counts, by the specification. A few banks leave it out and mean it by TRNTYPE: taken so where an
 * account has no negative amount at all, and has rows of both kinds.
 */
function withTypedSigns({ account, typed }: OpenAccount): StatementAccount {
  const isUnsigned = typed.every(({ row }) => row.amountMinor > 0);
  const isMeant =
    isUnsigned && typed.some(({ type }) => type === 'DEBIT') && typed.some(({ type }) => type === 'CREDIT');
  const rows = typed.map(({ row, type }) =>
    isMeant && outTypes.has(type) ? { ...row, amountMinor: -row.amountMinor } : row,
  );
  return { ...account, rows };
}
