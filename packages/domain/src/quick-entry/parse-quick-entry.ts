import type { Day } from '../calendar/index';
import type { MoneyRefusal } from '../money/index';
import { findNamed, type Named } from './find-named';
import { type AmountWords, readAmount } from './read-amount';
import { readDay, readWeekday } from './read-day';
import { splitEntry } from './split-entry';

export type QuickEntryContext = {
  today: Day;
  /** The first is taken where none is named. */
  accounts: readonly (Named & { currency?: string })[];
  /** A category of income makes an amount without sign income. */
  categories: readonly (Named & { kind?: 'expense' | 'income' })[];
  /** Numbers and days are in its order, and in its words. */
  locale: string;
  /** Others whose words for days are understood too, as that of the app beside the household's. */
  languages?: readonly string[];
  /** Of accounts that do not say theirs. */
  currency: string;
};

export type QuickEntry = {
  amountMinor: number;
  payee: string;
  on: Day;
  accountId: string;
  categoryId: string | null;
  note: string;
};

export type QuickEntryRefusal =
  | { field: 'amount'; reason: 'missing' | 'zero' | MoneyRefusal }
  | { field: 'payee'; reason: 'missing' }
  | { field: 'account'; reason: 'missing' | 'unknown' | 'ambiguous' }
  | { field: 'category'; reason: 'unknown' | 'ambiguous' };

/** `draft` is what was understood so far, for a preview while somebody types. */
export type ParsedQuickEntry =
  | ({ ok: true } & QuickEntry)
  | { ok: false; refusals: QuickEntryRefusal[]; draft: Partial<QuickEntry> };

/**
 * Reads an entry written in one line: "12.50 lunch yesterday @cash #eating-out". The rest after the amount, the day,
 * the account and the category is the payee; what follows " - " or "//" is the note. An amount is an expense unless
 * it has a plus, "+income" stands in the line, or the category is one of income.
 */
export function parseQuickEntry(text: string, context: QuickEntryContext): ParsedQuickEntry {
  const { today, accounts, categories, locale, languages = [] } = context;
  const parts = splitEntry(text);
  const words = [...parts.words];
  const style = { locale, languages };
  const day = readDay(words, today, style) ?? readWeekday(words, today, style);
  if (day) words.splice(day.at, day.count);
  const category = parts.category === null ? null : findNamed(categories, parts.category);
  const account = parts.account === null ? accounts[0] : findNamed(accounts, parts.account);
  const into = account && 'id' in account ? account : account?.ok ? account.item : undefined;
  const amount = readAmount(words, into?.currency ?? context.currency, locale);
  if (amount.ok) words.splice(amount.at, amount.count);

  const isIncome = parts.isIncome || (category?.ok === true && category.item.kind === 'income');
  const refusals: QuickEntryRefusal[] = [];
  const draft: Partial<QuickEntry> = {
    on: day?.on ?? today,
    payee: words.join(' '),
    note: parts.note,
    categoryId: category?.ok ? category.item.id : null,
  };

  const amountRefusal = refusalOf(amount);
  if (amountRefusal) refusals.push({ field: 'amount', reason: amountRefusal });
  else if (amount.ok) draft.amountMinor = signed(amount, isIncome);
  if (draft.payee === '' && !category?.ok) refusals.push({ field: 'payee', reason: 'missing' });
  if (into) draft.accountId = into.id;
  else if (account && 'reason' in account) refusals.push({ field: 'account', reason: account.reason });
  else refusals.push({ field: 'account', reason: 'missing' });
  if (category && !category.ok) refusals.push({ field: 'category', reason: category.reason });
  return refusals.length > 0 ? { ok: false, refusals, draft } : { ok: true, ...(draft as QuickEntry) };
}

function refusalOf(amount: AmountWords): 'missing' | 'zero' | MoneyRefusal | null {
  if (!amount.ok) return amount.reason;
  return amount.amount.amountMinor === 0 ? 'zero' : null;
}

function signed({ amount }: Extract<AmountWords, { ok: true }>, isIncome: boolean): number {
  const size = Math.abs(amount.amountMinor);
  const isExpense = amount.sign === 'minus' || (amount.sign === 'none' && !isIncome);
  return isExpense ? -size : size;
}
