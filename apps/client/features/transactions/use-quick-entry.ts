import { useState } from 'react';
import { actions, useAccounts, usePayeeSuggestions, useTransactions } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { showToast } from '@/ui/kit/toast';
import { useWords } from '@/ui/words';
import { readEntry } from './entry';

/** The line "12.50 lunch yesterday @cash": what it means so far, and how it is saved. */
export function useQuickEntry(accountId?: string) {
  const words = useWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency, locale } = useRegional();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const read = readEntry(text, today, currency, locale, accounts);
  const suggestions = usePayeeSuggestions(read.payee);
  const known = suggestions.find((one) => one.payee.toLowerCase() === read.payee.toLowerCase());
  const latestAccountId = useTransactions()[0]?.accountId;
  const account =
    accounts.find((one) => one.id === (read.accountId ?? accountId ?? known?.accountId ?? latestAccountId)) ??
    accounts[0];

  function save(): boolean {
    setIsTried(true);
    if (!account || read.amountMinor === null || read.amountMinor === 0) return false;
    const payee = known?.payee ?? read.payee;
    const { amountMinor } = read;
    const { id } = actions.addTransaction({
      accountId: account.id,
      on: read.on,
      amountMinor,
      payee,
      splits: [{ categoryId: known?.categoryId ?? null, amountMinor }],
    });
    setText('');
    setIsTried(false);
    showToast({
      text: words.transaction.added(payee || words.transaction.noPayee, money(amountMinor, account.currency)),
      action: { label: words.undo, run: () => void actions.deleteTransaction(id) },
    });
    return true;
  }

  const understood =
    read.amountMinor !== null && account
      ? `${money(read.amountMinor, account.currency)} · ${words.transaction.quickFor(account.name, days.near(read.on))}`
      : undefined;
  return {
    text,
    setText,
    save,
    /** Payees that would finish the text being typed. */
    suggestions,
    pick(payee: string) {
      setText(read.payee ? text.replace(read.payee, payee) : `${text} ${payee}`);
    },
    hint: understood,
    error: isTried && text.trim() !== '' && read.amountMinor === null ? words.transaction.quickNoAmount : undefined,
  };
}
