import {
  findNamed,
  type ParsedQuickEntry,
  parseQuickEntry,
  type QuickEntryContext,
  type QuickEntryRefusal,
} from '@florin/domain/quick-entry';
import type { TransactionWords } from './words';

/** Reads the line with `defaultAccountId` first, since the domain takes the first account where none is named. */
export function readEntry(
  text: string,
  context: QuickEntryContext,
  defaultAccountId: string | undefined,
): ParsedQuickEntry {
  const accounts = [...context.accounts].sort(
    (a, b) => Number(b.id === defaultAccountId) - Number(a.id === defaultAccountId),
  );
  return parseQuickEntry(text, { ...context, accounts });
}

/** A line to learn from, with an account only where that leads to one. */
export function sampleLine(accounts: QuickEntryContext['accounts'], words: TransactionWords): string {
  const { quickPlaceholder, quickAccount } = words;
  return findNamed(accounts, quickAccount).ok ? `${quickPlaceholder} @${quickAccount}` : quickPlaceholder;
}

/** What keeps the line from being saved, in words. */
export function refusalText(refusal: QuickEntryRefusal, words: TransactionWords): string {
  switch (refusal.field) {
    case 'payee':
      return words.quickNoPayee;
    case 'account':
      return refusal.reason === 'missing' ? words.accountMissing : words.quickNoAccount;
    case 'category':
      return words.quickNoCategory;
    default:
      return refusal.reason === 'other-currency' ? words.quickOtherCurrency : words.quickNoAmount;
  }
}
