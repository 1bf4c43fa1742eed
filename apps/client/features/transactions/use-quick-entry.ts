import { foldText } from '@florin/domain/text';
import { useState } from 'react';
import {
  actions,
  useAccounts,
  useCategories,
  useKnownPayee,
  usePayeeSuggestions,
  useTransactions,
} from '@/data';
import { useLanguage } from '@/platform/language';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { readEntry, refusalText } from './entry';
import { useTransactionWords } from './words';

/** The line "12.50 lunch yesterday @cash": what it means so far, and how it is saved. */
export function useQuickEntry(accountId?: string) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency, locale } = useRegional();
  const language = useLanguage();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const { groups, byId } = useCategories();
  const latest = useTransactions()[0];
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);

  const categories = groups.flatMap((group) =>
    group.categories.filter((one) => !one.isArchived).map(({ id, name }) => ({ id, name, kind: group.kind })),
  );
  const context = { today, accounts, categories, locale, languages: [language], currency };
  const read = readEntry(text, context, accountId ?? latest?.accountId);
  const draft = read.ok ? read : read.draft;
  const payee = draft.payee ?? '';
  const suggestions = usePayeeSuggestions(payee);
  const known = useKnownPayee(payee);
  // What the payee was filed under last time, unless the line names a category itself.
  const categoryId = draft.categoryId ?? known?.categoryId ?? null;
  const account = accounts.find((one) => one.id === draft.accountId);

  function save(): boolean {
    setIsTried(true);
    if (!read.ok) return false;
    const { amountMinor, on, note } = read;
    // As it was written before, but for a person who writes more than capitals anew.
    const isSpelledAlike = known && foldText(known.payee) === foldText(read.payee);
    const name = isSpelledAlike ? known.payee : read.payee;
    const { id } = actions.addTransaction({
      accountId: read.accountId,
      on,
      amountMinor,
      payee: name,
      note,
      splits: [{ categoryId, amountMinor }],
    });
    setText('');
    setIsTried(false);
    showToast({
      text: words.added(name || words.noPayee, money(amountMinor, account?.currency)),
      action: { label: kitWords.undo, run: () => void actions.deleteTransaction(id) },
    });
    return true;
  }

  const understood = [
    draft.amountMinor === undefined ? '' : money(draft.amountMinor, account?.currency),
    payee,
    (categoryId && byId.get(categoryId)?.name) || '',
    account?.name ?? '',
    days.near(draft.on ?? today),
  ];
  const [refusal] = read.ok ? [] : read.refusals;
  const isTyping = text.trim() !== '';
  return {
    text,
    setText,
    save,
    /** The line says everything that is needed. */
    isReady: read.ok,
    /** Payees that would finish the text being typed. */
    suggestions: payee && !known ? suggestions : [],
    pick(name: string) {
      setText(payee && text.includes(payee) ? text.replace(payee, name) : `${text} ${name}`);
    },
    /** The line as it is understood, so that nothing is a surprise. */
    hint: isTyping
      ? draft.amountMinor === undefined
        ? words.quickHint
        : understood.filter(Boolean).join(' · ')
      : undefined,
    error: isTried && isTyping && refusal ? refusalText(refusal, words) : undefined,
  };
}
