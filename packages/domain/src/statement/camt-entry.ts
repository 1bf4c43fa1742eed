import { isCurrency, minorDigitsOf } from '../money';
import { readAmountText, toMinor } from './amount-text';
import { cleanText, cutText, detailText, noteText, payeeText } from './clean-text';
import { dayFrom } from './day-text';
import { bankIdCharsMax } from './limits';
import { attributeOf, childAt, descendant, type MarkupElement, textAt } from './markup';
import type { BadRow, BadRowReason, Day, StatementRow } from './statement';

/**
 * One Ntry as a row. CdtDbtInd alone gives the direction: a reversal (RvslInd) of a debit is itself a credit entry,
 * says ISO 20022. The day is the booking day, or the value date where the bank has not booked yet.
 */
export function readCamtEntry(
  entry: MarkupElement,
  ownIban: string,
  fallbackCurrency: string,
): StatementRow | BadRow {
  const bad = (reason: BadRowReason): BadRow => ({
    line: entry.line,
    reason,
    detail: detailText(summary(entry)),
  });
  const status = (
    textAt(entry, 'Sts', 'Cd') ||
    textAt(entry, 'Sts', 'Prtry') ||
    textAt(entry, 'Sts')
  ).toUpperCase();
  if (status === 'INFO') return bad('not-booked');
  const details = entry.children
    .filter(({ name }) => name === 'NtryDtls')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'TxDtls'));
  const dates = [
    childAt(entry, 'BookgDt'),
    childAt(entry, 'ValDt'),
    descendant(details[0] ?? null, 'RltdDts'),
  ].filter((date) => date !== null && (date.children.length > 0 || date.text !== ''));
  if (dates.length === 0) return bad('no-date');
  const on = readCamtDay(dates[0] ?? null);
  if (on === null) return bad('bad-date');
  const amountElement = childAt(entry, 'Amt');
  const code = (amountElement ? attributeOf(amountElement, 'Ccy') : null) ?? '';
  const currency = isCurrency(code) ? code : null;
  const amount = readCamtAmount(amountElement, minorDigitsOf(currency ?? fallbackCurrency));
  if (typeof amount === 'string') return bad(amount);
  if (amount === 0) return bad('zero-amount');
  const direction = textAt(entry, 'CdtDbtInd').toUpperCase();
  if (direction !== 'CRDT' && direction !== 'DBIT') return bad('bad-amount');
  const isIncome = direction === 'CRDT';
  const payee = payeeText(payeeOf(entry, details, isIncome, ownIban));
  return {
    line: entry.line,
    on,
    amountMinor: isIncome ? amount : -amount,
    currency,
    payee,
    note: noteText(noteParts(entry, details, isIncome), payee),
    bankId: bankIdOf(entry, details),
    status: status === 'PDNG' || status === 'FUTR' ? 'pending' : 'posted',
  };
}

/** Unsigned minor units; ISO 20022 writes a decimal point and up to five decimals. */
export function readCamtAmount(
  element: MarkupElement | null,
  minorDigits: number,
): number | 'no-amount' | 'bad-amount' | 'amount-too-large' {
  const text = element?.text ?? '';
  if (text === '') return 'no-amount';
  const amount = readAmountText(text, 'any');
  if (!amount || amount.mark === 'minus') return 'bad-amount';
  return toMinor(amount, minorDigits) ?? 'amount-too-large';
}

/** The day of a Dt or DtTm as the bank wrote it, without moving it to another zone. */
export function readCamtDay(element: MarkupElement | null): Day | null {
  const text =
    textAt(element, 'Dt') || textAt(element, 'DtTm') || (element?.children[0]?.text ?? element?.text ?? '');
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** The other side: creditor of what went out, debtor of what came in; else its ultimate party, else the bank's words. */
function payeeOf(
  entry: MarkupElement,
  details: readonly MarkupElement[],
  isIncome: boolean,
  ownIban: string,
): string {
  const names = new Set<string>();
  for (const detail of details) {
    const name = otherParty(childAt(detail, 'RltdPties'), isIncome, ownIban);
    if (name !== '') names.add(name);
    if (names.size > 3) break;
  }
  if (names.size > 0) return [...names].slice(0, 3).join(', ') + (names.size > 3 ? ', …' : '');
  return (
    textAt(entry, 'AddtlNtryInf') ||
    textAt(details[0] ?? null, 'AddtlTxInf') ||
    remittance(details[0] ?? null).join(' ')
  );
}

function otherParty(parties: MarkupElement | null, isIncome: boolean, ownIban: string): string {
  const [other, own] = isIncome ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const name =
    partyName(childAt(parties, other ?? '')) ||
    partyName(childAt(parties, `Ultmt${other}`)) ||
    partyName(childAt(parties, 'TradgPty'));
  if (name !== '') return name;
  // Some banks tell the other side under the wrong name; the account tells whether it is the owner's.
  const iban = textAt(parties, `${own}Acct`, 'Id', 'IBAN').replaceAll(' ', '');
  return iban !== '' && iban !== ownIban ? partyName(childAt(parties, own ?? '')) : '';
}

/** A party's name; directly, inside Pty from version 8 on, of an agent, or as the first line of an address. */
function partyName(party: MarkupElement | null): string {
  const inner = childAt(party, 'Pty') ?? party;
  return cleanText(
    textAt(inner, 'Nm') || textAt(party, 'Agt', 'FinInstnId', 'Nm') || textAt(inner, 'PstlAdr', 'AdrLine'),
  );
}

function noteParts(entry: MarkupElement, details: readonly MarkupElement[], isIncome: boolean): string[] {
  const parts: string[] = [];
  for (const detail of details.slice(0, 20)) {
    parts.push(...remittance(detail));
    const ultimate = childAt(detail, 'RltdPties', isIncome ? 'UltmtDbtr' : 'UltmtCdtr');
    parts.push(partyName(ultimate), textAt(detail, 'AddtlTxInf'));
  }
  return [...parts, textAt(entry, 'AddtlNtryInf')];
}

/** What the payer wrote: free text, or a structured reference with its remark. */
function remittance(detail: MarkupElement | null): string[] {
  const parts: string[] = [];
  for (const element of childAt(detail, 'RmtInf')?.children ?? []) {
    if (element.name === 'Ustrd') parts.push(element.text);
    if (element.name !== 'Strd') continue;
    parts.push(textAt(element, 'CdtrRefInf', 'Ref'));
    for (const { name, text } of element.children) if (name === 'AddtlRmtInf') parts.push(text);
  }
  return parts.filter((part) => part !== '');
}

/** The bank's reference of the entry, or of its only payment. */
function bankIdOf(entry: MarkupElement, details: readonly MarkupElement[]): string | null {
  const ofEntry = textAt(entry, 'AcctSvcrRef');
  const reference =
    ofEntry === '' && details.length === 1 ? textAt(details[0] ?? null, 'Refs', 'AcctSvcrRef') : ofEntry;
  const id = cutText(cleanText(reference), bankIdCharsMax);
  return /^(?:|NONREF|NOTPROVIDED|NOT PROVIDED|0+)$/i.test(id) ? null : id;
}

function summary(entry: MarkupElement): string {
  return [
    childAt(entry, 'BookgDt')?.children[0]?.text ?? '',
    textAt(entry, 'Amt'),
    textAt(entry, 'CdtDbtInd'),
    textAt(entry, 'Sts'),
    textAt(entry, 'AddtlNtryInf'),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
