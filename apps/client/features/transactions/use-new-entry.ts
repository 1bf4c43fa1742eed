import { foldText } from '@florin/domain/text';
import { useEffect, useRef, useState } from 'react';
import {
  actions,
  useAccounts,
  useCategories,
  useKept,
  useKnownPayee,
  usePayeeSuggestions,
  useTransactions,
} from '@/data';
import { useLanguage } from '@/platform/language';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { fieldsOf, problemOf } from './draft';
import { readEntry, refusalText } from './entry';
import {
  type Choices,
  draftOfEntry,
  emptyEntry,
  isBeforeStated,
  type NewEntry,
  readKeptEntry,
  refusalLeft,
  writeKeptEntry,
} from './new-entry';
import { useTransactionWords } from './words';

/** Often enough that little is lost when the app ends, seldom enough not to write each key. */
const keepAfterMs = 400;

/**
 * A new transaction: a line like "12.50 lunch yesterday @cash" that fills the fields as it is typed, and the fields,
 * which stand when they were set. Left unsent, it is there again the next time.
 */
export function useNewEntry({
  accountId,
  isKept = true,
}: {
  accountId?: string | undefined;
  isKept?: boolean;
} = {}) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency, locale } = useRegional();
  const language = useLanguage();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const { groups, byId } = useCategories();
  const latest = useTransactions()[0];
  const kept = useKept('entry');
  const [entry, setEntry] = useState<NewEntry>(() => (isKept ? readKeptEntry(kept) : emptyEntry));
  const [isTried, setIsTried] = useState(false);
  const keep = useKeeping(entry);

  const categories = groups.flatMap((group) =>
    group.categories.filter((one) => !one.isArchived).map(({ id, name }) => ({ id, name, kind: group.kind })),
  );
  const context = { today, accounts, categories, locale, languages: [language], currency };
  const usual = accountId ?? latest?.accountId;
  const defaultAccountId = accounts.find(({ id }) => id === usual)?.id ?? accounts[0]?.id ?? '';
  const read = readEntry(entry.text, context, defaultAccountId);
  const payee = (read.ok ? read.payee : read.draft.payee) ?? '';
  const suggestions = usePayeeSuggestions(payee);
  const known = useKnownPayee(payee);
  const draft = draftOfEntry(entry, read, {
    accountId: defaultAccountId,
    today,
    categoryId: known?.categoryId ?? null,
    // As it was written before, but for a person who writes more than capitals anew.
    payee: known && foldText(known.payee) === foldText(payee) ? known.payee : null,
  });
  const account = accounts.find((one) => one.id === draft.accountId);
  const refusal = refusalLeft(read, draft);
  const isBegun = writeKeptEntry(entry) !== null;

  function set(next: NewEntry) {
    setEntry(next);
    if (isKept) keep(next);
  }
  function save(): boolean {
    setIsTried(true);
    if (refusal || problemOf(draft) !== null) return false;
    const fields = fieldsOf(draft);
    const { id } = actions.addTransaction(fields);
    set(emptyEntry);
    setIsTried(false);
    showToast({
      kind: 'added',
      text: [
        words.added(fields.payee || words.noPayee, money(fields.amountMinor, account?.currency)),
        account && isBeforeStated(fields.on, account) ? words.beforeStated : '',
      ]
        .filter(Boolean)
        .join('. '),
      action: { label: kitWords.undo, run: () => void actions.deleteTransaction(id) },
    });
    return true;
  }

  const understood = [
    draft.amountMinor === null ? '' : money(fieldsOf(draft).amountMinor, account?.currency),
    draft.payee,
    byId.get(draft.parts[0]?.categoryId ?? '')?.name ?? '',
    account?.name ?? '',
    days.near(draft.on),
  ];
  const isTyping = entry.text.trim() !== '';
  return {
    text: entry.text,
    setText: (text: string) => set({ ...entry, text }),
    choose: (choices: Choices) => set({ ...entry, choices: { ...entry.choices, ...choices } }),
    draft,
    currency: account?.currency ?? currency,
    accounts,
    isReady: refusal === null && problemOf(draft) === null,
    save,
    /** Payees that would finish the text being typed. */
    suggestions: payee && !known ? suggestions : [],
    pick(name: string) {
      const { text } = entry;
      set({
        ...entry,
        text: payee && text.includes(payee) ? text.replace(payee, name) : `${text} ${name}`.trim(),
      });
    },
    /** The line as it is understood, so that nothing is a surprise. */
    hint: isTyping
      ? draft.amountMinor === null
        ? words.quickHint
        : understood.filter(Boolean).join(' · ')
      : undefined,
    error: isTried && isBegun && refusal ? refusalText(refusal, words) : undefined,
  };
}

/** Keeps what is typed after a pause, and at the latest when it goes out of sight. */
function useKeeping(entry: NewEntry): (next: NewEntry) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(entry);
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      actions.keep('entry', writeKeptEntry(latest.current));
    },
    [],
  );
  return (next) => {
    latest.current = next;
    clearTimeout(timer.current);
    timer.current = undefined;
    // What was just saved must not be there again, however soon the app ends.
    if (writeKeptEntry(next) === null) return actions.keep('entry', null);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      actions.keep('entry', writeKeptEntry(next));
    }, keepAfterMs);
  };
}
